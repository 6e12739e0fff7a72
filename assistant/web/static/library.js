// Which article is asked: switch, add one's own, delete it.

import { toldIn } from "./article.js";
import { confirmed, h, icon, langOf, openDialog, openMenu } from "./dom.js";
import { call, stream, upload } from "./server.js";

export function createPicker(app) {
  const button = h("button.picker", { type: "button", "aria-haspopup": "menu", "aria-expanded": "false", title: app.t("choose_article") });
  button.addEventListener("click", () => openMenu(button, entries(app), app.t("library")));
  const refresh = () => {
    const shown = currentTitle(app);
    button.setAttribute("aria-label", `${app.t("choose_article")}: ${shown}`);
    button.replaceChildren(icon("book"), h("span.picker-title", { lang: langOf(shown) }, shown), icon("next"));
  };
  refresh();
  return { element: button, refresh };
}

// Of the article that is open, in the visitor's language where it has one.
export function currentTitle(app) {
  return titleIn(app, app.articles.find((one) => one.id === app.article)?.title ?? "");
}

function titleIn(app, title) {
  const first = app.documents[0];
  return first?.title === title ? toldIn(first, "title", app.language) : title;
}

function entries(app) {
  const own = app.articles.find((one) => one.id === app.article)?.own;
  return [
    ...app.articles.map((one) => ({ label: titleIn(app, one.title), icon: "book", current: one.id === app.article, run: () => app.shelf.switchTo(one.id) })),
    { label: app.t("add_article"), icon: "plus", run: () => addArticle(app) },
    own ? { label: app.t("delete"), icon: "trash", danger: true, run: () => removeArticle(app) } : null,
  ];
}

function addArticle(app) {
  const { types, endings, bytes } = app.settings.uploads;
  const file = h("input.hidden-input", { type: "file", accept: endings.join(","), id: "article-file" });
  const status = h("p.upload-status", { role: "status" });
  const bar = h("progress", { max: "1", value: "0", hidden: true, "aria-label": app.t("indexing") });
  const complaint = h("p.complaint", { role: "alert" });
  const drop = h(
    "label.drop",
    { for: "article-file" },
    icon("plus"),
    h("b", {}, app.t("choose_file")),
    h("span", {}, app.t("add_article_note", { types: types.join(" "), limit: Math.floor(bytes / 1e6) })),
  );
  const dialog = openDialog(app.t("add_article_title"), app.t("close"), [h("div.drop-zone", {}, file, drop), status, bar, complaint]);
  file.focus();

  const take = async (chosen) => {
    if (!chosen) return;
    const name = chosen.name;
    complaint.textContent = "";
    file.disabled = true;
    bar.hidden = false;
    try {
      if (!endings.some((ending) => name.toLowerCase().endsWith(ending))) throw told(app.t("upload_type", { name, types: types.join(" ") }));
      if (chosen.size > bytes) throw told(app.t("upload_large", { name, limit: Math.floor(bytes / 1e6) }));
      status.textContent = app.t("uploading", { name });
      const received = await upload(chosen, (share) => (bar.value = share));
      status.textContent = app.t("indexing");
      bar.removeAttribute("value");
      for await (const event of stream("add_article", { upload: received })) {
        if (event.type === "failed") throw told(event.message);
        if (event.type === "progress") bar.value = event.all ? event.done / event.all : 0;
        if (event.type === "added") {
          await app.shelf.refresh();
          await app.shelf.switchTo(event.article);
          app.say(app.t("added", { name }), { seen: true });
          dialog.close();
        }
      }
    } catch (error) {
      complaint.textContent = app.messageOf(error);
      status.textContent = "";
    } finally {
      file.disabled = false;
      file.value = "";
      bar.hidden = true;
    }
  };
  file.addEventListener("change", () => take(file.files[0]));
  for (const kind of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragover");
      if (kind === "drop") take(event.dataTransfer.files[0]);
    });
  }
}

// An error that says what the visitor can mend.
const told = (message) => Object.assign(new Error(message), { told: true });

async function removeArticle(app) {
  const { id, title } = app.articles.find((one) => one.id === app.article);
  if (!(await confirmed(app.t("delete_article", { name: title }), { yes: app.t("delete"), no: app.t("cancel") }))) return;
  const shelf = await app.trying(() => call("remove_article", { article: id }));
  if (!shelf.articles) return;
  app.articles = shelf.articles;
  await app.shelf.switchTo(shelf.articles[0].id);
  app.say(app.t("deleted_article", { name: title }), { seen: true });
}

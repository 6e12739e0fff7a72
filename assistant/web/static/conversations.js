// The list of conversations: search, open, rename, export, delete.

import { confirmed, h, icon, iconButton, langOf, openForm, openMenu } from "./dom.js";
import { call } from "./server.js";

export function createRail(app) {
  const list = h("div.rail-list");
  const field = h("input", {
    type: "search",
    "aria-label": app.t("search_conversations"),
    placeholder: app.t("search_conversations"),
    value: app.railSearch ?? "",
  });
  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    app.railSearch = field.value;
    timer = setTimeout(refresh, 150);
  });
  const element = h(
    "nav.rail",
    { id: "rail", "aria-label": app.t("conversations") },
    h(
      "div.rail-top",
      {},
      h("button.rail-new", { type: "button", onclick: () => app.keeping.begin() }, icon("plus"), h("span", {}, app.t("new_conversation"))),
      iconButton("close", app.t("close"), () => app.drawers.closeRail(), { class: "icon-button rail-close" }),
    ),
    app.railPicker.element,
    h("div.rail-search", { role: "search" }, icon("search"), field),
    list,
    h("p.rail-note", {}, app.t("local_note")),
  );
  element.addEventListener("keydown", (event) => event.key === "Escape" && app.drawers.closeRail());

  async function refresh() {
    const { conversations } = await app.trying(() => call("conversations", { search: field.value.trim() }));
    if (conversations) show(conversations);
  }

  function show(conversations) {
    if (!conversations.length) {
      list.replaceChildren(h("p.rail-empty", {}, app.t(field.value ? "no_matches" : "no_conversations")));
      return;
    }
    const groups = new Map();
    for (const one of conversations) {
      const name = dayOf(one.updated);
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(one);
    }
    list.replaceChildren(
      ...[...groups].map(([name, members]) => h("section", {}, h("h3", {}, app.t(name)), h("ul", {}, members.map(entry)))),
    );
  }

  function entry(one) {
    const label = app.t("conversation_menu", { title: one.title });
    const menu = iconButton("dots", label, () => openMenu(menu, actionsOf(one), label), {
      class: "icon-button entry-menu",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
    });
    const here = one.id === app.conversation;
    return h(
      "li.entry" + (here ? ".here" : ""),
      {},
      h("button.entry-open", { type: "button", lang: langOf(one.title), title: one.title, "aria-current": here ? "true" : null, onclick: () => app.keeping.open(one.id) }, one.title),
      menu,
    );
  }

  function actionsOf(one) {
    return [
      { label: app.t("rename"), icon: "edit", run: () => rename(one) },
      { label: app.t("export_md"), icon: "download", run: () => download(one, "md") },
      { label: app.t("export_json"), icon: "download", run: () => download(one, "json") },
      { label: app.t("delete"), icon: "trash", danger: true, run: () => remove(one) },
    ];
  }

  function rename(one) {
    const title = h("input.field", { type: "text", value: one.title, "aria-label": app.t("rename"), maxlength: "200" });
    openForm(app, app.t("rename"), title, async (written) => {
      await app.trying(() => call("rename", { id: one.id, title: written }));
      app.rail.refresh();
    });
    title.select();
  }

  async function download(one, kind) {
    const file = await app.trying(() => call("export", { id: one.id, kind }));
    if (!file.text) return;
    const url = URL.createObjectURL(new Blob([file.text], { type: kind === "json" ? "application/json" : "text/markdown" }));
    h("a", { href: url, download: file.name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }

  async function remove(one) {
    if (!(await confirmed(app.t("delete_conversation"), { yes: app.t("delete"), no: app.t("cancel") }))) return;
    await app.trying(() => call("delete", { id: one.id }));
    if (one.id === app.conversation) app.keeping.begin();
    app.rail.refresh();
  }

  return { element, refresh, show };
}

function dayOf(seconds) {
  const midnight = new Date().setHours(0, 0, 0, 0) / 1000;
  if (seconds >= midnight) return "today";
  return seconds >= midnight - 86400 ? "yesterday" : "earlier";
}

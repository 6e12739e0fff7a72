// The questions and answers of one conversation, and the field to ask in.

import { answerView } from "./answer.js";
import { h, icon, iconButton, langOf } from "./dom.js";
import { currentTitle } from "./library.js";
import { hidePreview } from "./preview.js";
import { suggested } from "./suggesting.js";

export function createThread(app) {
  const list = h("div.turns");
  const scroller = h("div.thread", { role: "region", "aria-label": app.t("thread"), tabindex: "0" }, list);
  const views = new Map();
  let following = null;

  // While an answer arrives its question stays at the top, until the visitor scrolls.
  const follow = () => following?.scrollIntoView({ block: "start" });
  for (const kind of ["wheel", "touchmove", "pointerdown", "keydown"]) {
    scroller.addEventListener(kind, () => (following = null), { passive: true });
  }

  function render() {
    hidePreview();
    views.clear();
    list.replaceChildren();
    if (!app.turns.length) list.append(welcome(app));
    for (const turn of app.turns) list.append(turnView(turn));
  }

  function turnView(turn) {
    const view = h("article.turn", { "data-turn": turn.id ?? "" });
    views.set(turn, view);
    fill(turn, view);
    return view;
  }

  function fill(turn, view) {
    const last = app.turns.at(-1) === turn;
    const busy = ["asking", "streaming"].includes(turn.state);
    view.dataset.turn = turn.id ?? "";
    view.setAttribute("aria-busy", String(busy));
    view.replaceChildren(
      h(
        "header.question",
        {},
        h("h2.question-text", { lang: langOf(turn.question) }, turn.question),
        last && !busy ? iconButton("edit", app.t("edit"), () => app.asking.edit(turn)) : null,
      ),
      answerView(turn, app, { last }),
    );
  }

  function update(turn) {
    const view = views.get(turn);
    if (!view) return null;
    const focused = view.contains(document.activeElement) ? document.activeElement.dataset.number : null;
    const open = view.querySelector("details.how")?.open;
    fill(turn, view);
    if (open) view.querySelector("details.how")?.setAttribute("open", "");
    if (focused) view.querySelector(`[data-number="${focused}"]`)?.focus({ preventScroll: true });
    if (following === view) follow();
    return view;
  }

  function add(turn) {
    const before = app.turns.at(-2);
    if (!before) list.replaceChildren();
    else update(before);
    const view = turnView(turn);
    list.append(view);
    following = view;
    follow();
  }

  return { element: scroller, render, update, add };
}

function welcome(app) {
  const title = currentTitle(app);
  return h(
    "div.welcome",
    {},
    h("h2", {}, app.t("welcome")),
    title ? h("p.welcome-article", { lang: langOf(title) }, title) : null,
    h("p.welcome-note", {}, app.t("welcome_note")),
    app.starters.length
      ? h(
          "div.starters",
          { role: "group", "aria-label": app.t("starters") },
          suggested(app, { label: app.t("starters"), kind: "starter", questions: app.starters, language: app.language }),
        )
      : null,
  );
}

export function createComposer(app) {
  const field = h("textarea", {
    id: "question",
    rows: "1",
    "aria-label": app.t("question_label"),
    "aria-describedby": "question-hint",
    placeholder: app.t("question_placeholder"),
    maxlength: String(app.settings.question_limit),
    enterkeyhint: "send",
  });
  const button = h("button.send", { type: "submit" });
  const about = h("div.about", { hidden: true });
  const form = h(
    "form.composer",
    {},
    about,
    h("div.composer-row", {}, field, button),
    h("p.composer-hint", { id: "question-hint" }, app.t("question_hint")),
  );

  const grow = () => {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, innerHeight * 0.3)}px`;
  };
  field.addEventListener("input", grow);
  field.addEventListener("keydown", (event) => {
    // While a Chinese input method composes, Enter picks a word.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
    if (event.key === "Escape" && app.asking.editing) app.asking.cancelEdit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (app.asking.running) return app.asking.stop();
    const typed = field.value.trim();
    if (!typed && !app.asking.about) return field.focus();
    const question = app.asking.about
      ? app.t("about_format", { sentence: app.asking.about, question: typed || app.t("about_default") })
      : typed;
    field.value = "";
    grow();
    app.asking.setAbout(null);
    app.asking.ask(question);
  });

  function refresh() {
    const label = app.t(app.asking.running ? "stop" : "send");
    button.setAttribute("aria-label", label);
    button.title = label;
    button.classList.toggle("stopping", Boolean(app.asking.running));
    button.replaceChildren(icon(app.asking.running ? "stop" : "send"));
    const note = app.asking.editing ? app.t("edit") : app.asking.about ? app.t("about_sentence") : null;
    about.hidden = !note;
    about.replaceChildren();
    if (note) {
      about.append(
        h("span.about-label", {}, note),
        app.asking.about && !app.asking.editing ? h("q.about-text", { lang: langOf(app.asking.about) }, app.asking.about) : h("span.about-text"),
        iconButton("close", app.t(app.asking.editing ? "cancel" : "remove"), () => (app.asking.editing ? app.asking.cancelEdit() : app.asking.setAbout(null))),
      );
    }
  }

  refresh();
  return {
    element: form,
    refresh,
    focus: () => field.focus(),
    read: () => field.value,
    write(text) {
      field.value = text;
      grow();
      field.focus();
      field.setSelectionRange(text.length, text.length);
    },
  };
}

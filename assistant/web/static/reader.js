// The article: contents, Chinese, English or both, search, the marked sentence, and sentences to ask about.

import { articleView, write } from "./article.js";
import { h, icon, iconButton, openMenu } from "./dom.js";
import { remember } from "./memory.js";
import { createSearch } from "./search.js";

const VIEWS = [
  ["original", "zh"],
  ["rendering", "en"],
  ["both", "both"],
];

export function createReader(app) {
  const state = app.reading;
  const body = h("div.reader-body", { tabindex: "0", role: "region", "aria-label": app.t("article"), "aria-describedby": "sentence-hint" });
  const back = h("div.reader-back", { hidden: true });
  const head = h("header.reader-head");
  const element = h(
    "aside.reader",
    { id: "reader", "aria-label": app.t("article") },
    head,
    back,
    body,
    h("p.hidden-text", { id: "sentence-hint" }, app.t("sentence_hint")),
  );

  const search = createSearch(app, body);
  const current = () => app.documents.find((one) => one.name === state.document) ?? app.documents[0];

  function render() {
    const article = current();
    if (!article) return body.replaceChildren();
    renderHead(article);
    body.replaceChildren(articleView(app, article, shownView(article)));
    const first = body.querySelector(".sentence");
    if (first) first.tabIndex = 0;
    if (state.marked) mark(state.marked, { scroll: false });
    if (state.search) search.run(state.search, { scroll: false });
  }

  function renderHead(article) {
    const contents = h(
      "button.reader-tool",
      { type: "button", "aria-label": app.t("contents"), title: app.t("contents"), "aria-haspopup": "menu", "aria-expanded": "false", onclick: () => openContents(contents) },
      icon("list"),
      h("span.reader-tool-label", {}, app.t("contents")),
    );
    const views = h(
      "div.segmented",
      { role: "group", "aria-label": app.t("view_label") },
      VIEWS.map(([name, view]) =>
        h("button", { type: "button", "aria-pressed": String(shownView(article) === view), onclick: () => changeView(view) }, app.t(name)),
      ),
    );
    const documents =
      app.documents.length > 1
        ? h(
            "select.reader-documents",
            { "aria-label": app.t("choose_document"), onchange: (event) => changeDocument(event.target.value) },
            app.documents.map((one) => h("option", { value: one.name, selected: one === article }, one.title)),
          )
        : null;
    head.replaceChildren(
      h(
        "div.reader-tools",
        {},
        article.paragraphs.some((one) => one.role === "heading") ? contents : null,
        article.bilingual ? views : null,
        search.element,
        iconButton("close", app.t("close"), () => app.drawers.closeReader(), { class: "icon-button reader-close" }),
      ),
      documents ?? "",
    );
  }

  function shownView(article) {
    return article.bilingual ? state.view : article.language;
  }

  // Finds the sentence of a citation by where it starts, marks it and, when asked, scrolls to it.
  function mark(marked, { scroll }) {
    clearMark();
    const { citation } = marked;
    const article = current();
    const sentences = article.paragraphs.flatMap((paragraph) => paragraph.sentences);
    const found = sentences.filter((one) => one.start < citation.end && one.end > citation.start);
    for (const sentence of found) {
      for (const span of body.querySelectorAll(`[data-number="${sentence.number}"]`)) {
        const text = span.textContent;
        const spans = text === citation.quote ? citation.marks : text === citation.translation ? citation.translation_marks : [];
        span.classList.add("cited");
        write(span, text, spans);
      }
    }
    back.hidden = false;
    back.replaceChildren(
      h("span", {}, app.t("cited_here", { number: citation.number })),
      h("button.back-button", { type: "button", onclick: () => app.backToAnswer() }, icon("back"), app.t("back_to_answer")),
    );
    if (scroll) {
      const target = body.querySelector(".cited");
      target?.scrollIntoView({ block: "center" });
      if (target) focusSentence(target, { preventScroll: true });
    }
  }

  function clearMark() {
    for (const span of body.querySelectorAll(".cited")) {
      span.classList.remove("cited");
      write(span, span.textContent);
    }
    back.hidden = true;
  }

  function focusSentence(span, options) {
    body.querySelector('.sentence[tabindex="0"]')?.setAttribute("tabindex", "-1");
    span.tabIndex = 0;
    span.focus(options);
  }

  function changeView(view) {
    const anchor = topSentence();
    state.view = view;
    remember("view", view);
    render();
    head.querySelector(`[aria-pressed="true"]`)?.focus();
    const marked = body.querySelector(".cited");
    if (marked) marked.scrollIntoView({ block: "center" });
    else if (anchor) body.querySelector(`[data-number="${anchor}"]`)?.scrollIntoView({ block: "start" });
  }

  function topSentence() {
    const top = body.getBoundingClientRect().top;
    return [...body.querySelectorAll(".sentence")].find((span) => span.getBoundingClientRect().top >= top)?.dataset.number;
  }

  function changeDocument(name) {
    state.document = name;
    state.marked = null;
    render();
    body.scrollTop = 0;
  }

  function openContents(button) {
    const headings = [...body.querySelectorAll(".paragraph.heading")];
    const top = body.getBoundingClientRect().top + 60;
    const here = headings.findLast((heading) => heading.getBoundingClientRect().top < top);
    openMenu(
      button,
      headings.map((heading) => ({
        label: (heading.querySelector(`.side-${app.language} .sentence`) ?? heading.querySelector(".sentence")).textContent.trim(),
        deeper: heading.querySelector("h3") === null,
        current: heading === here,
        run: () => {
          heading.scrollIntoView({ block: "start", behavior: app.still ? "auto" : "smooth" });
          focusSentence(heading.querySelector(".sentence"), { preventScroll: true });
        },
      })),
      app.t("contents"),
    );
  }

  body.addEventListener("click", (event) => {
    const span = event.target.closest(".sentence");
    if (span && getSelection().isCollapsed) openSentence(span);
  });
  body.addEventListener("keydown", (event) => {
    const spans = [...body.querySelectorAll(".sentence")];
    const span = document.activeElement.closest?.(".sentence");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (span && event.key === "Enter") openSentence(span);
    else if (span && step) focusSentence(spans[Math.max(0, Math.min(spans.length - 1, spans.indexOf(span) + step))]);
    else return;
    event.preventDefault();
  });
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (!back.hidden) app.backToAnswer();
    else app.drawers.closeReader();
  });

  function openSentence(span) {
    focusSentence(span, { preventScroll: true });
    span.classList.add("chosen");
    openMenu(
      span,
      [
        { label: app.t("ask_about"), icon: "send", run: () => app.asking.setAbout(span.textContent.trim()) },
        { label: app.t("copy"), icon: "copy", run: () => navigator.clipboard?.writeText(span.textContent.trim()) },
      ],
      app.t("sentence_menu"),
    );
    span.removeAttribute("aria-expanded");
    const watching = new MutationObserver(() => {
      if (document.querySelector(".menu")) return;
      span.classList.remove("chosen");
      watching.disconnect();
    });
    watching.observe(document.querySelector(".room"), { childList: true });
  }

  function show(citation) {
    const article = app.documents.find((one) => one.name === citation.document);
    if (!article) return app.say(app.t("no_article"), { seen: true });
    state.marked = { citation };
    if (article !== current()) {
      state.document = article.name;
      render();
    }
    mark(state.marked, { scroll: true });
  }

  function forget() {
    state.marked = null;
    clearMark();
  }

  return { element, render, show, forget };
}

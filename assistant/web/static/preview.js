// The small card beside a citation number: the quotation with its section, shown on hover and on focus.

import { emphasised, h, langOf, place } from "./dom.js";

let shown = null;
let timer = 0;

export function hidePreview() {
  clearTimeout(timer);
  shown?.card.remove();
  shown?.button.removeAttribute("aria-describedby");
  shown = null;
}

export function previewOn(button, citation, app) {
  const show = () => {
    if (shown?.button === button || !button.isConnected) return;
    hidePreview();
    const card = previewCard(citation, app);
    card.addEventListener("pointerenter", () => clearTimeout(timer));
    card.addEventListener("pointerleave", leave);
    button.closest(".room").append(card);
    button.setAttribute("aria-describedby", card.id);
    place(card, button.getBoundingClientRect());
    shown = { button, card };
  };
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(hidePreview, 160);
  };
  button.addEventListener("pointerenter", (event) => {
    if (event.pointerType !== "mouse") return;
    clearTimeout(timer);
    timer = setTimeout(show, 80);
  });
  button.addEventListener("pointerleave", leave);
  button.addEventListener("focus", () => button.matches(":focus-visible") && show());
  button.addEventListener("blur", hidePreview);
  button.addEventListener("keydown", (event) => event.key === "Escape" && hidePreview());
}

function previewCard(citation, app) {
  const other = citation.translation && citation.translation !== citation.quote;
  return h(
    "div.preview",
    { role: "tooltip", id: "citation-preview" },
    h("p.preview-location", {}, locationOf(citation, app)),
    h("blockquote", { lang: langOf(citation.quote) }, emphasised(citation.quote, citation.marks)),
    other
      ? h("p.preview-translation", { lang: langOf(citation.translation) }, emphasised(citation.translation, citation.translation_marks))
      : null,
    h("p.preview-hint", {}, app.t("see_in_article")),
  );
}

export function locationOf(citation, app) {
  const translated = app.language === "zh" ? citation.section : citation.section_translation;
  const section = translated || citation.section || citation.document;
  return citation.page ? `${section} · ${app.t("page", { page: citation.page })}` : section;
}

addEventListener("scroll", hidePreview, true);

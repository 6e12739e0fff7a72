// Search within the article: every match is marked, Enter goes on to the next.

import { h, icon, iconButton } from "./dom.js";

const TYPING = 120; // milliseconds in which no further letter came: a long article has matches by the thousand

export function createSearch(app, body) {
  const state = app.reading;
  let matches = [];
  let at = -1;
  let timer = 0;
  const count = h("span.search-count", { role: "status" });
  const field = h("input", { type: "search", "aria-label": app.t("search_article"), placeholder: app.t("search"), value: state.search ?? "" });
  const element = h(
    "div.reader-search",
    { role: "search" },
    icon("search"),
    field,
    h("span.search-steps", {}, count, iconButton("previous", app.t("previous"), () => move(-1)), iconButton("next", app.t("next"), () => move(1))),
  );

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => run(field.value.trim(), { scroll: true }), TYPING);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      if (field.value.trim() === state.search) move(event.shiftKey ? -1 : 1);
      else run(field.value.trim(), { scroll: true });
    }
    if (event.key === "Escape" && field.value) {
      field.value = "";
      run("", { scroll: false });
      event.stopPropagation();
    }
  });

  function run(text, { scroll }) {
    clearTimeout(timer);
    state.search = text;
    for (const found of body.querySelectorAll("mark")) found.replaceWith(found.textContent);
    body.normalize();
    matches = text ? [...body.querySelectorAll(".sentence, .reader-title h2")].flatMap((span) => markMatches(span, text)) : [];
    at = -1;
    element.classList.toggle("active", Boolean(text));
    count.textContent = text && !matches.length ? app.t("no_matches") : "";
    if (matches.length) move(1, scroll);
  }

  function move(step, scroll = true) {
    if (!matches.length) return;
    matches[at]?.classList.remove("current");
    at = (at + step + matches.length) % matches.length;
    matches[at].classList.add("current");
    if (scroll) matches[at].scrollIntoView({ block: "center" });
    count.textContent = app.t("search_count", { at: at + 1, count: matches.length });
  }

  return { element, run };
}

function markMatches(root, text) {
  const wanted = text.toLowerCase();
  const made = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (let node of nodes) {
    for (let found = node.data.toLowerCase().indexOf(wanted); found >= 0; found = node.data.toLowerCase().indexOf(wanted)) {
      const hit = node.splitText(found);
      node = hit.splitText(Math.min(text.length, hit.length));
      const marked = h("mark");
      hit.replaceWith(marked);
      marked.append(hit);
      made.push(marked);
    }
  }
  return made;
}

// The text of an article as elements: title, paragraphs in one language or both, tables, where a page begins.

import { emphasised, h, langOf } from "./dom.js";

export function articleView(app, article, view) {
  const pages = pageStarts(article);
  const parts = view === "both" ? article.paragraphs : inTables(article);
  return h(
    "div.reader-page",
    {},
    titleView(app, article, view),
    parts.map((one) => (Array.isArray(one) ? tableView(one, view, article) : paragraphView(app, one, view, article, pages))),
  );
}

// The title or the author of an article in a language, where it is known there.
export function toldIn(article, what, language) {
  return language === article.language ? article[what] : (article[`${what}_rendering`] ?? article[what]);
}

function titleView(app, article, view) {
  const first = view === "both" ? article.language : view;
  const title = toldIn(article, "title", first);
  const author = toldIn(article, "author", first);
  const second = view === "both" ? article.title_rendering : null;
  return h(
    "header.reader-title",
    {},
    h("h2", { lang: langOf(title) }, title),
    second ? h("p.reader-subtitle", { lang: langOf(second) }, second) : null,
    author ? h("p.reader-author", {}, author) : null,
    article.bilingual ? h("p.reader-authority", {}, app.t(`authority_${article.language}`)) : null,
  );
}

function paragraphView(app, paragraph, view, article, pages) {
  const tag = paragraph.role === "heading" ? `h${Math.min(paragraph.level + 2, 6)}` : "p";
  const side = (name, sentences) =>
    h(tag, { lang: lang(name), class: `side-${name}` }, sentences.map((one) => [pageMark(app, pages.get(one)), sentenceView(one, name, article)]));
  if (view !== "both") return h(`div.paragraph.${paragraph.role}`, {}, side(view, paragraph.sentences));
  const pairs = paragraph.sentences.map((one) => h("div.pair", {}, side("zh", [one]), side("en", [one])));
  return h(`div.paragraph.${paragraph.role}.aligned`, {}, pairs);
}

function sentenceView(sentence, side, article) {
  const text = sentence[side] ?? sentence[article.language];
  const span = h("span.sentence", { "data-number": sentence.number, tabindex: "-1" }, text);
  const gap = side === "en" || article.language === "en" ? " " : "";
  return [span, gap];
}

// Where a sentence is the first of a page of the file, for files that have pages.
function pageStarts(article) {
  const starts = new Map();
  let page = null;
  for (const sentence of article.paragraphs.flatMap((one) => one.sentences)) {
    if (sentence.page && page && sentence.page !== page) starts.set(sentence, sentence.page);
    page = sentence.page ?? page;
  }
  return starts;
}

function pageMark(app, page) {
  return page ? h("span.page-mark", { "aria-hidden": "true" }, app.t("page", { page })) : null;
}

// ---- tables: a file's rows come as sentences whose cells stand between bars

const BAR = /( \|(?: |$))/;

function cellsOf(paragraph, language) {
  if (!["columns", "body"].includes(paragraph.role) || paragraph.sentences.length !== 1) return 0;
  return ((paragraph.sentences[0][language] ?? "").split(BAR).length + 1) / 2;
}

// The paragraphs, rows of as many cells that follow each other joined in a list; columns' headers begin a table.
function inTables(article) {
  const parts = [];
  for (const paragraph of article.paragraphs) {
    const cells = cellsOf(paragraph, article.language);
    const before = parts.at(-1);
    const goesOn = paragraph.role === "body" && Array.isArray(before);
    if (cells > 1 && goesOn && cells === cellsOf(before[0], article.language)) before.push(paragraph);
    else parts.push(cells > 1 ? [paragraph] : paragraph);
  }
  return parts.flatMap((part) => (Array.isArray(part) && part.length === 1 ? part : [part]));
}

function tableView(rows, view, article) {
  const said = ({ sentences: [one] }) => one[view] ?? one[article.language];
  const below = rows.filter(({ role }) => role === "body").map((one) => said(one).split(BAR));
  const numbers = [...below[0].keys()].filter((at) => below.some((cells) => /^[+−–-]?\d[\d.,\s]*%?$/.test(cells[at])));
  const row = (one) => {
    const kind = "span.sentence.row" + (one.role === "columns" ? ".row-head" : "");
    const span = h(kind, { role: "row", "data-number": one.sentences[0].number, "data-numbers": numbers.join(" "), tabindex: "-1" });
    write(span, said(one));
    return span;
  };
  return h("div.table-scroll.paragraph", { lang: lang(view) }, h("div.reader-table", { role: "table" }, rows.map(row)));
}

// Writes a sentence anew, some spans of it emphasised; a row keeps its cells and, unseen, the bars between them.
export function write(span, text, spans = []) {
  if (!span.classList.contains("row")) return span.replaceChildren(...emphasised(text, spans));
  const numbers = span.dataset.numbers.split(" ");
  let at = 0;
  const parts = text.split(BAR).map((piece, i) => {
    const [start, end] = [at, (at += Array.from(piece).length)];
    if (i % 2) return h("span.bar", {}, piece);
    const inside = spans.filter(([from, to]) => from >= start && to <= end).map(([from, to]) => [from - start, to - start]);
    return h("span.cell" + (numbers.includes(`${i}`) ? ".number" : ""), { role: "cell" }, emphasised(piece, inside));
  });
  return span.replaceChildren(...parts);
}

function lang(side) {
  return side === "zh" ? "zh-CN" : "en";
}

// One answer: its text with citation numbers, its evidence, the quiet line, and how it was made.

import { emphasised, h, icon, iconButton, langOf, plain } from "./dom.js";
import { locationOf, previewOn } from "./preview.js";
import { suggested } from "./suggesting.js";

export function answerView(turn, app, { last }) {
  const said = turn.answer ?? turn.evidence;
  const refused = turn.answer && !turn.answer.answered;
  const view = h("div.answer" + (refused ? ".refusal" : ""), { "data-state": turn.state });
  if (refused) view.append(h("p.refusal-label", {}, app.t("not_in_article")));
  view.append(turn.answer || turn.text || !isDone(turn) ? textView(turn, said, app) : unansweredView(turn, app, last));
  if (said?.citations.length) view.append(evidenceView(said.citations, turn, app));
  if (turn.stopped && (turn.answer || turn.text)) view.append(h("p.note", {}, app.t("stopped")));
  if (turn.error) view.append(errorView(turn, app));
  if (turn.answer) view.append(underneath(turn, app, last));
  if (turn.answer && last && !turn.stopped) view.append(suggestions(turn, app, refused));
  return view;
}

function textView(turn, said, app) {
  const text = turn.answer?.text ?? turn.text;
  if (!text) return h("p.waiting", {}, app.t(said ? "wording" : "searching"));
  const lang = turn.answer ? { zh: "zh-CN", en: "en" }[turn.answer.language] : langOf(text);
  const body = h("div.answer-text", { lang });
  let list = null;
  for (const line of linesOf(text, turn.answer)) {
    const item = line.match(/^\s*(?:[-•*]|\d+[.、)])\s+(.*)$/);
    if (item) {
      list ??= body.appendChild(h("ul"));
      list.append(h("li", {}, withCitations(item[1], said, turn, app)));
    } else if (line.trim()) {
      list = null;
      body.append(h("p", {}, withCitations(line, said, turn, app)));
    }
  }
  if (turn.state === "streaming") body.lastElementChild?.append(h("span.cursor", { "aria-hidden": "true" }));
  return body;
}

const isDone = (turn) => turn.state === "done";

function unansweredView(turn, app, last) {
  if (turn.error) return h("div");
  return h(
    "div.unanswered",
    {},
    h("p.note", {}, app.t("unanswered")),
    last ? h("button.quiet", { type: "button", onclick: () => app.asking.retry(turn) }, app.t("try_again")) : null,
  );
}

// Quoted sentences stand each on a line of its own, also where the text says one after the other.
const SENTENCE = /.+?(?:[。！？；：.!?;:…][”’"')）]*\s*(?:\[\d+\]\s*)+|$)/g;

function linesOf(text, answer) {
  const lines = text.split(/\n+/);
  return answer?.mode === "quote" ? lines.flatMap((line) => line.match(SENTENCE) ?? []) : lines;
}

// Text whose markers [1] become buttons and whose checked figures are emphasised.
function withCitations(text, said, turn, app) {
  const checked = turn.answer?.figures ?? [];
  const asked = checked.filter((figure) => figure.unit !== "year");
  const stressed = turn.answer?.text.includes("**");
  const figures = stressed ? [] : (asked.length ? asked : checked).map((figure) => figure.text).filter(Boolean);
  const parts = [];
  for (const piece of text.split(/(\[\d+\])/)) {
    const number = Number(piece.match(/^\[(\d+)\]$/)?.[1]);
    const citation = said?.citations.find((one) => one.number === number);
    if (citation) parts.push(bound(parts, citeButton(citation, app)));
    else parts.push(...piece.split(/(\*\*[^*]+\*\*)/).map((run) => strongOr(run, figures)).flat());
  }
  return parts;
}

// A number with the mark before it, so that it never begins a line.
function bound(parts, button) {
  const before = parts.at(-1);
  if (typeof before !== "string" || !before.trim()) return button;
  const points = Array.from(before.trimEnd());
  parts[parts.length - 1] = points.slice(0, -1).join("");
  return h("span.bound", {}, points.at(-1), button);
}

// What the answer itself stresses with **…**; other text has its figures emphasised.
function strongOr(run, figures) {
  const stressed = run.match(/^\*\*(.+)\*\*$/)?.[1];
  return stressed ? [h("strong", {}, stressed)] : emphasised(run, spansOf(run, figures));
}

function spansOf(text, figures) {
  const points = Array.from(text);
  const spans = [];
  for (const figure of figures) {
    const wanted = Array.from(figure);
    for (let at = 0; at + wanted.length <= points.length; at++) {
      if (wanted.every((point, i) => points[at + i] === point)) {
        const free = spans.every(([start, end]) => at + wanted.length <= start || at >= end);
        if (free && !/\d/.test((points[at - 1] ?? "") + "")) spans.push([at, at + wanted.length]);
        break;
      }
    }
  }
  return spans.sort((a, b) => a[0] - b[0]);
}

function citeButton(citation, app) {
  const label = app.t("citation_label", { number: citation.number, section: locationOf(citation, app) });
  const button = h("button.cite", { type: "button", "aria-label": label, "data-number": citation.number }, `${citation.number}`);
  button.addEventListener("click", () => app.showCitation(citation, button));
  previewOn(button, citation, app);
  return button;
}

// A summary can cite twenty headings; the first few stand there, the others on demand.
const EVIDENCE_SHOWN = 6;

function evidenceView(citations, turn, app) {
  const count = citations.length;
  const title = count === 1 ? app.t("evidence_one") : app.t("evidence_many", { count });
  const shown = turn.allEvidence || count <= EVIDENCE_SHOWN + 1 ? count : EVIDENCE_SHOWN;
  const items = citations.slice(0, shown).map((citation) => evidenceItem(citation, turn, app));
  const showAll = () => {
    turn.allEvidence = true;
    const view = app.thread.update(turn);
    view.querySelectorAll(".evidence-item")[shown].focus();
  };
  return h(
    "section.evidence",
    { "aria-label": app.t("evidence") },
    h("h3.evidence-title", {}, title),
    h("ol.evidence-list", {}, items),
    shown < count ? h("button.evidence-more", { type: "button", onclick: showAll }, app.t("evidence_more", { count: count - shown })) : null,
  );
}

function evidenceItem(citation, turn, app) {
  const { language } = turn.answer ?? turn.evidence;
  const open = h(
    "button.evidence-item",
    { type: "button", "data-number": citation.number },
    h("span.evidence-number", {}, `${citation.number}`),
    h(
      "span.evidence-body",
      {},
      h("span.evidence-location", {}, locationOf(citation, app)),
      evidenceText(citation, turn.answer?.text ?? "", language),
    ),
  );
  open.addEventListener("click", () => app.showCitation(citation, open));
  return h("li", {}, open);
}

// The sentence in the answer's language; where the answer says just that, its other side; where it says both, nothing.
function evidenceText(citation, said, language) {
  const own = [citation.quote, citation.marks];
  const other = [citation.translation, citation.translation_marks];
  const sides = langOf(citation.quote).startsWith(language) ? [own] : [other, own];
  const [text, marks] = sides.find(([side]) => side && !plain(said).includes(side)) ?? [];
  return text ? h("span.evidence-quote", { lang: langOf(text) }, emphasised(text, marks)) : null;
}

function underneath(turn, app, last) {
  const answer = turn.answer;
  const facts = [];
  if (answer.answered && answer.citations.length) {
    if (answer.mode === "quote") facts.push(app.t("quoted"));
    else facts.push(answer.model ? app.t("worded", { model: answer.model }) : app.t("worded_by_some"));
    const count = distinct(answer.figures).length;
    facts.push(count === 0 ? app.t("figures_none") : count === 1 ? app.t("figures_one") : app.t("figures_many", { count }));
  } else if (!answer.answered && answer.considered.length) {
    const count = answer.considered.length;
    facts.push(count === 1 ? app.t("considered_one") : app.t("considered_many", { count }));
  }
  facts.push(app.t("seconds", { seconds: shortSeconds(answer.seconds) }));
  return h(
    "div.underneath",
    {},
    turn.stopped ? null : h("p.quiet-line", {}, facts.join(" · ")),
    h("div.answer-actions", {}, actions(turn, app, last)),
    turn.stopped ? null : howView(turn, app),
  );
}

function distinct(figures) {
  return [...new Map(figures.map((figure) => [`${figure.text} ${figure.citation}`, figure])).values()];
}

function shortSeconds(seconds) {
  if (seconds < 0.005) return "< 0.01";
  return seconds < 0.095 ? seconds.toFixed(2) : seconds.toFixed(1);
}

function actions(turn, app, last) {
  const copy = iconButton("copy", app.t("copy"), async () => {
    await copied(turn);
    copy.replaceChildren(icon("check"));
    app.say(app.t("copied"));
    setTimeout(() => copy.replaceChildren(icon("copy")), 1500);
  });
  const thumb = (name, label) =>
    iconButton(name, app.t(label), () => app.asking.giveThumb(turn, turn.thumb === name ? null : name), {
      "aria-pressed": String(turn.thumb === name),
    });
  return [
    copy,
    thumb("up", "thumb_up"),
    thumb("down", "thumb_down"),
    last ? iconButton("retry", app.t("retry"), () => app.asking.retry(turn)) : null,
    last ? iconButton("undo", app.t("undo"), () => app.asking.undo(turn)) : null,
  ];
}

async function copied(turn) {
  const cited = turn.answer.citations.map((c) => `[${c.number}] ${c.section || c.document}\n${c.quote}`);
  const text = [plain(turn.answer.text), ...cited].join("\n\n");
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = h("textarea", { value: text });
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

function howView(turn, app) {
  const answer = turn.answer;
  const shown = (one) => (langOf(one.text).startsWith(answer.language) ? one.text : (one.translation ?? one.text));
  const rows = answer.considered.map((one) =>
    h(
      "li" + (one.used ? ".used" : ""),
      {},
      h("span.how-score", { title: app.t("how_score") }, likely(one.score)),
      h("span.how-text", { lang: langOf(shown(one)) }, shown(one), one.used ? h("b.how-used", {}, app.t("how_used")) : null),
    ),
  );
  const section = (title, ...content) => [h("dt", {}, title), h("dd", {}, content)];
  const opened = (event) => event.target.open && event.target.scrollIntoView({ block: "nearest", behavior: app.still ? "auto" : "smooth" });
  return h(
    "details.how",
    { ontoggle: opened },
    h("summary", {}, app.t("how")),
    h(
      "dl",
      {},
      section(app.t("how_question"), h("span", { lang: langOf(answer.standalone_question) }, answer.standalone_question)),
      answer.figures.length
        ? section(app.t("how_figures"), distinct(answer.figures).map((figure) => `${figure.text} [${figure.citation}]`).join(" · "))
        : null,
      rows.length ? section(app.t("how_considered"), h("ol.considered", {}, rows)) : null,
      section(
        app.t("how_notes"),
        answer.notes.length
          ? h("ul", {}, answer.notes.map((note) => h("li", {}, note)))
          : app.t(answer.answered ? "how_nothing" : "how_refused"),
      ),
    ),
  );
}

function likely(share) {
  return share < 0.005 ? "< 1 %" : `${Math.round(share * 100)} %`;
}

function suggestions(turn, app, refused) {
  const asked = turn.answer.follow_ups ?? [];
  if (!asked.length) return h("div");
  const label = app.t(refused ? "nearest" : "follow_ups");
  return h(
    "div.suggestions",
    { role: "group", "aria-label": label },
    suggested(app, { label, kind: "chip", questions: asked.slice(0, 3), language: turn.answer.language }),
  );
}

function errorView(turn, app) {
  return h(
    "div.failed",
    { role: "alert" },
    h("p", {}, turn.error),
    h("button.quiet", { type: "button", onclick: () => app.asking.retry(turn) }, app.t("try_again")),
  );
}

// The page "Known facts": run the suite, see the table, the plots and the failures.

import { h, langOf, svg } from "./dom.js";
import { stream } from "./server.js";

export function createFacts(app) {
  const state = app.facts;
  const output = h("div.facts-output", { "aria-live": "polite" });
  const button = h("button.primary", { type: "button", onclick: () => run() }, app.t("facts_run"));
  const bar = h("progress", { max: "1", value: "0", hidden: true, "aria-label": app.t("facts") });
  const status = h("p.facts-status");
  const element = h(
    "section.page",
    { "aria-label": app.t("facts") },
    h(
      "div.page-inner",
      {},
      h("header.page-head", {}, h("h2", {}, app.t("facts")), h("button.quiet", { type: "button", onclick: () => app.goTo("chat") }, app.t("close"))),
      h("p.page-note", {}, app.t(app.settings.facts ? "facts_note" : "facts_absent")),
      app.settings.facts ? h("div.facts-run", {}, button, bar, status) : null,
      output,
    ),
  );

  async function run() {
    button.disabled = true;
    bar.hidden = false;
    bar.removeAttribute("value");
    try {
      for await (const event of stream("check_facts", app.choice)) {
        if (event.type === "failed") throw Object.assign(new Error(event.message), { told: true });
        if (event.type === "progress") {
          bar.value = event.all ? event.done / event.all : 0;
          status.lang = langOf(event.what);
          status.textContent = app.t("facts_running", { done: event.done, all: event.all, what: event.what });
        }
        if (event.type === "facts") state.result = event;
      }
      show();
      status.textContent = "";
    } catch (error) {
      status.textContent = app.messageOf(error);
    } finally {
      button.disabled = false;
      bar.hidden = true;
    }
  }

  function show() {
    if (!state.result) return;
    const { rows, failures, seconds } = state.result;
    output.replaceChildren(
      table(app, rows),
      h("div.plots", {}, figure(app.t(rows.some((row) => row.previously_right !== null) ? "facts_accuracy_change_plot" : "facts_accuracy_plot"), accuracyPlot(rows, app)), figure(app.t("facts_latency_plot"), latencyPlot(seconds, app))),
      h("h3", {}, app.t("facts_failures")),
      failures.length ? h("div.failures", {}, failures.map((one) => failureView(one, app))) : h("p", {}, app.t("facts_all_right")),
    );
  }

  show();
  return { element };
}

function table(app, rows) {
  const columns = ["facts_kind", "facts_language", "facts_asked", "facts_right", "facts_share", "facts_change"];
  const line = (row) => {
    const change = row.previously_right === null ? "–" : signed(row.right - row.previously_right);
    return [kindName(app, row), languageName(app, row.language), row.asked, row.right, percent(row.right, row.asked), change];
  };
  return h(
    "div.table-scroll",
    { tabindex: "0", role: "region", "aria-label": app.t("facts") },
    h(
      "table",
      {},
      h("thead", {}, h("tr", {}, columns.map((name) => h("th", { scope: "col" }, app.t(name))))),
      h("tbody", {}, rows.map((row) => h("tr", {}, line(row).map((cell, at) => h(at ? "td" : "th", at ? {} : { scope: "row" }, `${cell}`))))),
    ),
  );
}

function failureView(one, app) {
  return h(
    "article.failure",
    {},
    h("h4", { lang: langOf(one.question) }, one.question),
    h(
      "div.sides",
      {},
      h("div", {}, h("b", {}, app.t("facts_expected")), h("p", { lang: langOf(one.expected) }, one.expected)),
      h("div", {}, h("b", {}, app.t("facts_said")), h("p", { lang: langOf(one.said) }, one.said)),
    ),
    h("p.failure-reason", {}, app.t("facts_reason", { reason: one.reason })),
  );
}

function figure(title, drawing) {
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", title);
  return h("figure", {}, h("figcaption", {}, title), drawing);
}

function accuracyPlot(rows, app) {
  const height = 42;  // the name stands above its bar: some are long
  const drawing = svg("svg", { viewBox: `0 0 420 ${rows.length * height}`, class: "plot" });
  rows.forEach((row, at) => {
    const share = row.asked ? row.right / row.asked : 0;
    const y = at * height;
    drawing.append(
      svg("text", { x: 0, y: y + 14 }, `${kindName(app, row)} · ${languageName(app, row.language)}`),
      svg("rect", { x: 0, y: y + 20, width: 365, height: 12, class: "plot-ground" }),
      svg("rect", { x: 0, y: y + 20, width: 365 * share, height: 12, class: "plot-bar" }),
      svg("text", { x: 372, y: y + 30 }, percent(row.right, row.asked)),
    );
    // Where the run before stood.
    if (row.previously_right !== null && row.asked) {
      const before = (365 * row.previously_right) / row.asked;
      drawing.append(svg("line", { x1: before, x2: before, y1: y + 17, y2: y + 35, class: "plot-before" }));
    }
  });
  return drawing;
}

function latencyPlot(seconds, app) {
  const drawing = svg("svg", { viewBox: "0 -18 420 218", class: "plot" });
  if (!seconds.length) return drawing;
  const bins = 24;
  const most = Math.max(...seconds) * 1000 || 1;
  const counts = new Array(bins).fill(0);
  for (const one of seconds) counts[Math.min(bins - 1, Math.floor(((one * 1000) / most) * bins))]++;
  const tallest = Math.max(...counts);
  counts.forEach((count, at) => {
    const tall = (count / tallest) * 150;
    drawing.append(svg("rect", { x: 10 + (at * 400) / bins, y: 165 - tall, width: 400 / bins - 2, height: tall, class: "plot-bar" }));
  });
  const median = [...seconds].sort((a, b) => a - b)[Math.floor(seconds.length / 2)] * 1000;
  const middle = 10 + (median / most) * 400;
  const side = middle > 210 ? { x: middle - 6, "text-anchor": "end" } : { x: middle + 6 };
  drawing.append(
    svg("line", { x1: 10, x2: 410, y1: 165.5, y2: 165.5, class: "plot-axis" }),
    svg("line", { x1: middle, x2: middle, y1: -14, y2: 165, class: "plot-median" }),
    svg("text", { ...side, y: -6 }, app.t("facts_median", { value: Math.round(median) })),
    svg("text", { x: 10, y: 185 }, "0"),
    svg("text", { x: 410, y: 185, "text-anchor": "end" }, `${Math.round(most)} ${app.t("facts_latency_axis")}`),
  );
  return drawing;
}

const languageName = (app, language) => app.t(language === "zh" ? "original" : "rendering");
const kindName = (app, row) => row.names[app.language] ?? row.kind;
const percent = (part, whole) => (whole ? `${((100 * part) / whole).toFixed(part === whole ? 0 : 1)} %` : "–");
const signed = (value) => (value > 0 ? `+${value}` : `${value}`);

// Questions that the article can answer, to be asked with one click.

import { h, langOf } from "./dom.js";

export function suggested(app, { label, kind, questions, language }) {
  return [
    h("p.suggestions-label", {}, label),
    questions.map((question) => h(`button.${kind}`, { type: "button", lang: langOf(question), onclick: () => app.asking.ask(question) }, question)),
    questions.some((question) => isForeign(question, language)) ? h("p.suggestions-note", {}, app.t("suggestions_foreign")) : null,
  ];
}

// Whether most of a question is in the other language; a name of it within does not make it so.
function isForeign(question, language) {
  const chinese = question.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const latin = question.match(/[a-z]+/gi)?.length ?? 0;
  return language === "zh" ? latin > chinese : chinese > latin;
}

// The settings: how answers are made, and what is stored where.

import { h, openDialog } from "./dom.js";
import { call } from "./server.js";

const MODES = ["", "quote", "auto", "model"];
const OTHER = "other";

export function openSettings(app) {
  const complaint = h("p.complaint", { role: "alert" });
  // What cannot be chosen is told at once and not kept.
  const choose = async (changed) => {
    const checked = await call("check_choice", { ...app.choice, ...changed }).catch((error) => ({ error }));
    complaint.textContent = checked.error ? app.messageOf(checked.error) : "";
    if (!checked.error) app.choose(changed);
  };
  openDialog(app.t("settings"), app.t("close"), [
    h("fieldset", {}, h("legend", {}, app.t("mode"), variable(app, "MODE")), MODES.map((mode) => modeChoice(app, mode, choose))),
    modelField(app, choose),
    passagesField(app, choose),
    complaint,
    h("h3", {}, app.t("storage")),
    h("p", {}, app.t("storage_note", { folder: app.settings.folder })),
    h("p", {}, app.t("local_note")),
    h("h3", {}, app.t("environment")),
    h("dl.variables", {}, app.settings.environment.map(([name, value]) => [h("dt", {}, h("code", {}, name)), h("dd", {}, value)])),
  ]);
}

function variable(app, name) {
  return h("code.variable", { title: app.t("variable_note", { name: `ASSISTANT_${name}` }) }, `ASSISTANT_${name}`);
}

function modeChoice(app, mode, choose) {
  const name = mode ? `mode_${mode}` : "mode_default";
  const id = `choice-${name}`;
  const set = app.t(`mode_${app.settings.choices.default.mode}`);
  const note = h("span.choice-note", { id: `${id}-note` }, mode ? app.t(`${name}_note`) : set);
  const radio = h("input", { type: "radio", name: "mode", id, checked: app.choice.mode === mode, "aria-describedby": note.id });
  radio.addEventListener("change", () => choose({ mode }));
  return h("div.choice", {}, radio, h("div", {}, h("label", { for: id }, app.t(name)), note));
}

function modelField(app, choose) {
  const { models, any_model: any, default: set } = app.settings.choices;
  const own = app.choice.model && !models.includes(app.choice.model);
  const entry = (value, label) => h("option", { value, selected: value === (own ? OTHER : app.choice.model) }, label);
  const named = (model) => (model === "local" ? app.t("model_local") : model);
  const list = h(
    "select.field",
    { id: "setting-model", "aria-describedby": "setting-model-note" },
    entry("", app.t("model_default", { model: named(set.model) })),
    models.filter((model) => model !== set.model).map((model) => entry(model, named(model))),
    any ? entry(OTHER, app.t("model_other")) : null,
  );
  const other = h("input.field", { type: "text", value: own ? app.choice.model : "", hidden: !own, placeholder: "ollama:qwen3:8b", spellcheck: "false", "aria-label": app.t("model_other_label") });
  list.addEventListener("change", () => {
    other.hidden = list.value !== OTHER;
    if (list.value === OTHER) other.focus();
    else choose({ model: list.value });
  });
  other.addEventListener("change", () => choose({ model: other.value.trim() }));
  return h(
    "div.setting",
    {},
    h("label", { for: "setting-model" }, app.t("model"), variable(app, "MODEL")),
    list,
    other,
    h("p.choice-note", { id: "setting-model-note" }, app.t("model_note")),
  );
}

function passagesField(app, choose) {
  const { passages: most, default: set } = app.settings.choices;
  const field = h("input.field.short", {
    type: "number",
    id: "setting-passages",
    min: "1",
    max: String(most),
    value: app.choice.passages ?? "",
    placeholder: String(set.passages),
    "aria-describedby": "setting-passages-note",
  });
  field.addEventListener("change", () => choose({ passages: field.value ? Number(field.value) : null }));
  return h(
    "div.setting",
    {},
    h("label", { for: "setting-passages" }, app.t("passages"), variable(app, "PASSAGES")),
    field,
    h("p.choice-note", { id: "setting-passages-note" }, app.t("passages_note", { most, default: set.passages })),
  );
}

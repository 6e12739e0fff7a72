// The settings: how answers are made, and what is stored where.

import { h, openDialog } from "./dom.js";

const MODES = ["", "quote", "auto", "model"];

export function openSettings(app) {
  const choice = (mode) => {
    const name = mode ? `mode_${mode}` : "mode_default";
    const id = `choice-${name}`;
    const note = mode ? h("span.choice-note", { id: `${id}-note` }, app.t(`${name}_note`)) : null;
    return h(
      "div.choice",
      {},
      h("input", {
        type: "radio",
        name: "mode",
        id,
        checked: app.mode === mode,
        "aria-describedby": note ? note.id : null,
        onchange: () => app.setMode(mode),
      }),
      h("div", {}, h("label", { for: id }, app.t(name)), note),
    );
  };
  openDialog(app.t("settings"), app.t("close"), [
    h("fieldset", {}, h("legend", {}, app.t("mode")), MODES.map(choice)),
    h("h3", {}, app.t("storage")),
    h("p", {}, app.t("storage_note", { folder: app.settings.folder })),
    h("p", {}, app.t("local_note")),
    h("h3", {}, app.t("environment")),
    h("dl.variables", {}, app.settings.environment.map(([name, value]) => [h("dt", {}, h("code", {}, name)), h("dd", {}, value)])),
  ]);
}

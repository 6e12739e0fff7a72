// Why a thumb was given: asked in a dialog, and nobody has to say.

import { h, openDialog } from "./dom.js";

export function askReason(app, turn, thumb) {
  const reason = h("textarea.field", { rows: "3", "aria-label": app.t("reason_label"), placeholder: thumb === "down" ? app.t("reason_placeholder") : "", maxlength: "2000" });
  const form = h(
    "form",
    {},
    reason,
    h(
      "div.dialog-actions",
      {},
      h("button.quiet", { type: "button", onclick: () => dialog.close() }, app.t("cancel")),
      h("button.primary", { type: "submit" }, app.t("save")),
    ),
  );
  const dialog = openDialog(app.t("reason_label"), app.t("close"), form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
    if (reason.value.trim()) app.asking.giveThumb(turn, thumb, reason.value.trim());
  });
  reason.focus();
}

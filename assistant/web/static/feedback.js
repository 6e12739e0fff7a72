// Why a thumb was given: asked in a dialog, and nobody has to say.

import { h, openForm } from "./dom.js";

export function askReason(app, turn, thumb) {
  const reason = h("textarea.field", { rows: "3", "aria-label": app.t("reason_label"), placeholder: thumb === "down" ? app.t("reason_placeholder") : "", maxlength: "2000" });
  openForm(app, app.t("reason_label"), reason, (written) => app.asking.giveThumb(turn, thumb, written));
  reason.focus();
}

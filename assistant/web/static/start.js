// Draws the room in the page as it was sent, with what was sent along; only then does Gradio start behind it.

import { App } from "./app.js";
import { h } from "./dom.js";

const idle = window.requestIdleCallback ?? setTimeout;

const { settings, shown, gradio } = JSON.parse(document.getElementById("first").textContent);
new App(document.querySelector(".room"), settings).begin(shown);
// Not before the room is painted; in a tab that nobody looks at yet, no frame comes, and nothing waits for it.
requestAnimationFrame(() => idle(startGradio));

// Its styles stand before the room's, which are to hold where both say something.
function startGradio() {
  if (gradio.styles) document.head.prepend(h("link", { rel: "stylesheet", href: gradio.styles }));
  if (gradio.script) import(new URL(gradio.script, document.baseURI));
}

// Draws the room in the page as it was sent, with what was sent along; only then does Gradio's own script run.

import { App } from "./app.js";

const idle = window.requestIdleCallback ?? setTimeout;

const { settings, shown, then } = JSON.parse(document.getElementById("first").textContent);
new App(document.querySelector(".room"), settings).begin(shown);
// Not before the room is painted; in a tab that nobody looks at yet, no frame comes, and nothing waits for it.
if (then) requestAnimationFrame(() => idle(() => import(new URL(then, document.baseURI))));

// Which conversation is open: a new one, one that is kept, and what another tab did to it meanwhile.

import { call } from "./server.js";

export class Keeping {
  constructor(app) {
    this.app = app;
    this.opening = null;
  }

  async readAddress() {
    const { app } = this;
    const id = app.address.conversation;
    if (app.address.facts) return app.view === "facts" || app.goTo("facts");
    if (id && id !== app.conversation) return this.open(id);
    if (!id && app.conversation) return this.begin();
    if (app.view === "facts") app.goTo("chat");
  }

  begin() {
    this.opening = null;
    this.show({ turns: [], conversation: null });
    this.app.address.go("");
    this.app.draw();
    this.app.composer.focus();
  }

  async open(id) {
    const { app } = this;
    this.opening = id;
    const found = await app.trying(() => call("conversation", { id }));
    if (!found.turns || this.opening !== id) return;
    this.show({ turns: turnsOf(found), conversation: id });
    app.address.go(app.hash);
    if (found.article !== app.article) await app.shelf.load(found.article);
    app.draw();
    app.thread.element.scrollTop = app.thread.element.scrollHeight;
    // An answer that a reload broke off is stored as far as it came, a moment later.
    if (app.turns.at(-1)?.answer === null) setTimeout(() => this.comeBack(), 1500);
  }

  show(opened) {
    const { app } = this;
    app.asking.abort();
    app.asking.editing = null;
    Object.assign(app, { view: "chat", ...opened });
    app.reading.marked = null;
    app.drawers.foldRail();
  }

  // Another tab may have asked, renamed, added or deleted meanwhile.
  async comeBack() {
    const { app } = this;
    if (app.asking.running) return;
    await app.shelf.refresh();
    app.rail.refresh();
    const id = app.conversation;
    const found = id ? await call("conversation", { id }).catch(() => ({})) : {};
    if (!found.turns || app.asking.running || app.asking.editing || id !== app.conversation) return;
    const turns = turnsOf(found);
    if (shapeOf(turns) === shapeOf(app.turns)) return;
    app.turns = turns;
    app.thread.render();
  }
}

function turnsOf(conversation) {
  return conversation.turns.map((one) => ({ ...one, state: "done", text: "" }));
}

function shapeOf(turns) {
  return turns.map((turn) => `${turn.id} ${Boolean(turn.answer)}`).join();
}

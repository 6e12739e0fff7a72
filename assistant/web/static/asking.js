// Asking: a question on its way, its answer as it comes, and what can be done with either.

import { askReason } from "./feedback.js";
import { plain } from "./dom.js";
import { call, stream } from "./server.js";

const STOP_PATIENCE = 2000; // milliseconds

export class Asking {
  constructor(app) {
    this.app = app;
    this.running = null;
    this.listening = null;
    this.editing = null;
    this.about = null;
  }

  async ask(question, replaces = null) {
    const { app } = this;
    if (this.running) await this.stop();
    if (this.editing) {
      replaces = this.editing.id ?? null;
      app.turns = app.turns.slice(0, app.turns.indexOf(this.editing));
      this.editing = null;
      app.thread.render();
    }
    const turn = { id: null, question, evidence: null, text: "", answer: null, state: "asking", stopped: false, error: null, thumb: null };
    const running = new AbortController();
    this.running = running;
    app.turns.push(turn);
    app.thread.add(turn);
    app.composer.refresh();
    app.say(app.t("searching"));
    const given = { question, conversation: app.conversation, article: app.article, replaces, ...app.choice };
    this.listening = this.listen(turn, given, running);
    await this.listening;
  }

  async listen(turn, given, running) {
    const { app } = this;
    try {
      for await (const event of stream(app.choice.mode === "quote" ? "ask_quote" : "ask", given, running.signal)) {
        this.happened(turn, event);
      }
      if (!turn.answer && !turn.error) turn.stopped = true;
    } catch (error) {
      if (error.name === "AbortError") turn.stopped = true;
      else turn.error = app.messageOf(error);
    }
    if (this.running === running) this.running = null;
    turn.state = "done";
    app.thread.update(turn);
    app.composer.refresh();
    // What never reached the server changed nothing there, and is told already.
    if (turn.id) app.rail.refresh();
  }

  happened(turn, event) {
    const { app } = this;
    if (event.type === "waiting") return;
    if (event.type === "begun") {
      turn.id = event.turn;
      app.conversation = event.conversation;
      app.address.go(app.hash);
    } else if (event.type === "evidence") {
      turn.evidence = event.evidence;
      turn.state = "streaming";
    } else if (event.type === "text") {
      turn.text += event.text;
    } else if (event.type === "answer") {
      turn.answer = event.answer;
      turn.state = "done";
      this.running = null;
      app.composer.refresh();
      app.say(plain(turn.answer.text));
    } else if (event.type === "stopped") {
      turn.answer = event.answer;
      turn.stopped = true;
    } else if (event.type === "follow_ups") {
      turn.answer.follow_ups = event.questions;
    } else if (event.type === "failed") {
      turn.error = event.message;
    }
    app.thread.update(turn);
  }

  async stop() {
    const turn = this.app.turns.at(-1);
    const { running, listening } = this;
    if (turn?.id) {
      await this.app.trying(() => call("stop", { turn: turn.id }));
      // It sends what it keeps of the answer within half a second; a server that has gone is not waited for.
      setTimeout(() => running.abort(), STOP_PATIENCE);
    } else running.abort();
    await listening;
  }

  // No longer listens; the server notices and keeps what was said so far.
  abort() {
    this.running?.abort();
  }

  retry(turn) {
    const { app } = this;
    app.turns = app.turns.slice(0, app.turns.indexOf(turn));
    app.thread.render();
    this.ask(turn.question, turn.id);
  }

  edit(turn) {
    this.editing = turn;
    this.app.composer.refresh();
    this.app.composer.write(turn.question);
  }

  cancelEdit() {
    this.editing = null;
    this.app.composer.refresh();
    this.app.composer.write("");
  }

  async undo(turn) {
    const { app } = this;
    await app.trying(() => call("undo", { turn: turn.id }));
    app.turns = app.turns.filter((one) => one !== turn);
    app.thread.render();
    app.rail.refresh();
    app.composer.focus();
  }

  setAbout(sentence) {
    const { app } = this;
    this.about = sentence;
    if (sentence) app.drawers.closeReader();
    app.composer.refresh();
    if (sentence) app.composer.focus();
  }

  async giveThumb(turn, thumb, reason = "") {
    const { app } = this;
    const kept = await app.trying(() => call("feedback", { turn: turn.id, thumb, reason }));
    if (kept.thumb === undefined) return;
    turn.thumb = kept.thumb;
    app.thread.update(turn);
    if (thumb && !reason) askReason(app, turn, thumb);
    else if (reason) app.say(app.t("reason_thanks"), { seen: true });
  }
}

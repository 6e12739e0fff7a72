// The page: its state, what visitors can do, and the frame around conversations, chat and article.

import { Address } from "./address.js";
import { createRail } from "./conversations.js";
import { h, icon, iconButton, plain } from "./dom.js";
import { Drawers } from "./drawers.js";
import { createFacts } from "./facts.js";
import { askReason } from "./feedback.js";
import { createPicker } from "./library.js";
import { cookie, preferred, remember, remembered, setCookie } from "./memory.js";
import { createReader } from "./reader.js";
import { call, ServerError, stream } from "./server.js";
import { openSettings } from "./settings.js";
import { createComposer, createThread } from "./thread.js";

const STILL = matchMedia("(prefers-reduced-motion: reduce)");

export function start(element) {
  const room = element.querySelector(".room");
  if (!room || room.dataset.started) return;
  room.dataset.started = "true";
  new App(room, JSON.parse(room.dataset.settings)).begin();
}

class App {
  constructor(room, settings) {
    Object.assign(this, { room, settings });
    this.language = cookie("article_language") ?? (preferred() === "zh" ? "zh" : "en");
    this.choice = { mode: remembered("mode") ?? "", model: remembered("model") ?? "", passages: Number(remembered("passages")) || null };
    this.article = "shipped";
    this.articles = [];
    this.documents = [];
    this.starters = [];
    this.turns = [];
    this.conversation = null;
    this.running = null;
    this.editing = null;
    this.about = null;
    this.view = "chat";
    this.facts = {};
    this.reading = { view: remembered("view") ?? this.language, document: null, marked: null, search: "" };
    this.address = new Address(this);
    this.drawers = new Drawers(this);
  }

  get still() {
    return STILL.matches;
  }

  t(name, values = {}) {
    const text = this.settings.words[this.language][name] ?? name;
    return text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
  }

  // ---- the frame

  async begin() {
    this.draw();
    this.drawers.watch();
    this.address.watch();
    document.addEventListener("visibilitychange", () => document.hidden || this.comeBack());
    addEventListener("pagehide", () => this.running?.abort());
    document.addEventListener("keydown", (event) => this.shortcut(event));
    await Promise.all([this.checkChoice(), this.refreshShelf(), this.loadArticle("shipped"), this.readAddress()]);
    if (!this.drawers.narrow && this.view === "chat") this.composer.focus();
  }

  draw() {
    document.documentElement.lang = this.language === "zh" ? "zh-CN" : "en";
    document.title = this.t("app");
    const typed = this.composer?.read() ?? "";
    this.thread = createThread(this);
    this.composer = createComposer(this);
    this.reader = createReader(this);
    this.picker = createPicker(this);
    this.railPicker = createPicker(this);
    this.rail = createRail(this);
    this.live = h("p.hidden-text", { role: "status" });
    this.toast = h("div.toast", { hidden: true });
    const chat = h("main.chat", { "aria-label": this.t("app") }, this.thread.element, this.composer.element);
    const middle = this.view === "facts" ? [h("main.whole", {}, createFacts(this).element)] : [chat, this.reader.element];
    this.room.replaceChildren(
      h("a.skip", { href: "#question", onclick: (event) => (event.preventDefault(), this.composer.focus()) }, this.t("skip")),
      this.header(),
      h("div.columns", {}, this.rail.element, ...middle, h("div.veil", { onclick: () => this.drawers.close() })),
      this.live,
      this.toast,
    );
    this.thread.render();
    this.reader.render();
    this.rail.refresh();
    this.composer.refresh();
    if (typed) this.composer.write(typed);
    this.drawers.apply();
  }

  header() {
    const dark = document.documentElement.dataset.theme === "dark";
    return h(
      "header.top",
      {},
      iconButton("menu", this.t("open_conversations"), () => this.drawers.setRail(!this.drawers.railOpen), { "aria-controls": "rail", class: "icon-button rail-open" }),
      h("h1.brand", {}, h("img", { src: "page/mark.svg", alt: "", width: "22", height: "22" }), h("span", {}, this.t("app"))),
      this.picker.element,
      h(
        "div.top-tools",
        {},
        this.view === "facts" ? null : h("button.reader-open", { type: "button", "aria-controls": "reader", onclick: () => this.drawers.setReader(true) }, icon("book"), h("span", {}, this.t("article"))),
        iconButton("facts", this.t("facts"), () => this.goTo(this.view === "facts" ? "chat" : "facts"), { "aria-pressed": String(this.view === "facts") }),
        iconButton("sliders", this.t("settings"), () => openSettings(this), { class: "icon-button settings-open" }),
        iconButton(dark ? "sun" : "moon", this.t(dark ? "theme_light" : "theme_dark"), () => this.setTheme(dark ? "light" : "dark"), { class: "icon-button theme" }),
        h(
          "button.language",
          { type: "button", "aria-label": this.t("language_switch_label"), lang: this.language === "zh" ? "en" : "zh-CN", onclick: () => this.setLanguage() },
          this.t("language_switch"),
        ),
      ),
    );
  }

  setTheme(theme) {
    document.documentElement.dataset.theme = theme;
    setCookie("article_theme", theme);
    this.draw();
    this.room.querySelector(".theme").focus();
  }

  async setLanguage() {
    this.language = this.language === "zh" ? "en" : "zh";
    if (!remembered("view")) this.reading.view = this.language;
    setCookie("article_language", this.language);
    this.draw();
    this.room.querySelector(".language").focus();
    await this.loadArticle(this.article);
  }

  choose(changed) {
    Object.assign(this.choice, changed);
    for (const [name, value] of Object.entries(changed)) remember(name, value ?? "");
  }

  // What this server no longer offers is forgotten, or every question would fail.
  async checkChoice() {
    if (!this.choice.mode && !this.choice.model && !this.choice.passages) return;
    await call("check_choice", this.choice).catch((error) => error.told && this.choose({ mode: "", model: "", passages: null }));
  }

  goTo(view) {
    this.view = view;
    this.address.go(view === "facts" ? "#facts" : this.hash);
    this.draw();
  }

  shortcut(event) {
    const typing = event.target.closest?.("input, textarea, select, dialog");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.composer.focus();
    }
  }

  // ---- articles

  async refreshShelf() {
    const shelf = await this.trying(() => call("shelf"));
    if (shelf.articles) this.articles = shelf.articles;
    this.refreshPickers();
  }

  refreshPickers() {
    this.picker.refresh();
    this.railPicker.refresh();
  }

  async loadArticle(id) {
    const loaded = await this.trying(() => call("article", { article: id }));
    if (!loaded.documents) return false;
    this.article = id;
    this.documents = loaded.documents;
    this.starters = loaded.starters;
    this.refreshPickers();
    this.reader.render();
    if (!this.turns.length) this.thread.render();
    return true;
  }

  async switchArticle(id) {
    if (id !== this.article) {
      Object.assign(this.reading, { document: null, marked: null, search: "" });
      if (!(await this.loadArticle(id))) return;
    }
    this.newConversation();
  }

  // ---- conversations

  get hash() {
    return this.conversation ? `#c/${this.conversation}` : "";
  }

  async readAddress() {
    const id = this.address.conversation;
    if (this.address.facts) return this.view === "facts" || this.goTo("facts");
    if (id && id !== this.conversation) return this.openConversation(id);
    if (!id && this.conversation) return this.newConversation();
    if (this.view === "facts") this.goTo("chat");
  }

  newConversation() {
    this.running?.abort();
    Object.assign(this, { opening: null, turns: [], conversation: null, editing: null, view: "chat" });
    this.reading.marked = null;
    this.address.go("");
    this.drawers.foldRail();
    this.draw();
    this.composer.focus();
  }

  async openConversation(id) {
    this.opening = id;
    const found = await this.trying(() => call("conversation", { id }));
    if (!found.turns || this.opening !== id) return;
    this.running?.abort();
    Object.assign(this, { conversation: id, editing: null, view: "chat", turns: turnsOf(found) });
    this.reading.marked = null;
    this.address.go(this.hash);
    this.drawers.foldRail();
    if (found.article !== this.article) await this.loadArticle(found.article);
    this.draw();
    this.thread.element.scrollTop = this.thread.element.scrollHeight;
    // An answer that a reload broke off is stored as far as it came, a moment later.
    if (this.turns.at(-1)?.answer === null) setTimeout(() => this.comeBack(), 1500);
  }

  // Another tab may have asked, renamed, added or deleted meanwhile.
  async comeBack() {
    if (this.running) return;
    await this.refreshShelf();
    this.rail.refresh();
    const id = this.conversation;
    const found = id ? await call("conversation", { id }).catch(() => ({})) : {};
    if (!found.turns || this.running || this.editing || id !== this.conversation) return;
    const turns = turnsOf(found);
    if (shapeOf(turns) === shapeOf(this.turns)) return;
    this.turns = turns;
    this.thread.render();
  }

  // ---- asking

  async ask(question, replaces = null) {
    if (this.running) await this.stop();
    if (this.editing) {
      replaces = this.editing.id ?? null;
      this.turns = this.turns.slice(0, this.turns.indexOf(this.editing));
      this.editing = null;
      this.thread.render();
    }
    const turn = { id: null, question, evidence: null, text: "", answer: null, state: "asking", stopped: false, error: null, thumb: null };
    const running = new AbortController();
    this.running = running;
    this.turns.push(turn);
    this.thread.add(turn);
    this.composer.refresh();
    this.say(this.t("searching"));
    const given = { question, conversation: this.conversation, article: this.article, replaces, ...this.choice };
    try {
      for await (const event of stream(this.choice.mode === "quote" ? "ask_quote" : "ask", given, running.signal)) {
        this.happened(turn, event);
      }
      if (!turn.answer && !turn.error) turn.stopped = true;
    } catch (error) {
      if (error.name === "AbortError") turn.stopped = true;
      else turn.error = this.messageOf(error);
    }
    if (this.running === running) this.running = null;
    turn.state = "done";
    if (turn.stopped && turn.text) turn.answer = partial(turn);
    this.thread.update(turn);
    this.composer.refresh();
    this.rail.refresh();
  }

  happened(turn, event) {
    if (event.type === "waiting") return;
    if (event.type === "begun") {
      turn.id = event.turn;
      this.conversation = event.conversation;
      this.address.go(this.hash);
    } else if (event.type === "evidence") {
      turn.evidence = event.evidence;
      turn.state = "streaming";
    } else if (event.type === "text") {
      turn.text += event.text;
    } else if (event.type === "answer") {
      turn.answer = event.answer;
      turn.state = "done";
      this.running = null;
      this.composer.refresh();
      this.say(plain(turn.answer.text));
    } else if (event.type === "follow_ups") {
      turn.answer.follow_ups = event.questions;
    } else if (event.type === "failed") {
      turn.error = event.message;
    }
    this.thread.update(turn);
  }

  async stop() {
    const turn = this.turns.at(-1);
    if (turn?.id) await this.trying(() => call("stop", { turn: turn.id }));
    this.running?.abort();
    this.running = null;
  }

  retry(turn) {
    this.turns = this.turns.slice(0, this.turns.indexOf(turn));
    this.thread.render();
    this.ask(turn.question, turn.id);
  }

  edit(turn) {
    this.editing = turn;
    this.composer.refresh();
    this.composer.write(turn.question);
  }

  cancelEdit() {
    this.editing = null;
    this.composer.refresh();
    this.composer.write("");
  }

  async undo(turn) {
    await this.trying(() => call("undo", { turn: turn.id }));
    this.turns = this.turns.filter((one) => one !== turn);
    this.thread.render();
    this.rail.refresh();
    this.composer.focus();
  }

  setAbout(sentence) {
    this.about = sentence;
    if (sentence) this.drawers.closeReader();
    this.composer.refresh();
    if (sentence) this.composer.focus();
  }

  async giveThumb(turn, thumb, reason = "") {
    const kept = await this.trying(() => call("feedback", { turn: turn.id, thumb, reason }));
    if (kept.thumb === undefined) return;
    turn.thumb = kept.thumb;
    this.thread.update(turn);
    if (thumb && !reason) askReason(this, turn, thumb);
    else if (reason) this.say(this.t("reason_thanks"), { seen: true });
  }

  // ---- citations

  showCitation(citation, from) {
    this.cameFrom = { number: from.dataset.number, turn: from.closest(".turn")?.dataset.turn, kind: from.classList[0] };
    if (!this.drawers.readerOpen) this.drawers.setReader(true);
    this.reader.show(citation);
  }

  backToAnswer() {
    this.reader.forget();
    if (this.drawers.narrow) this.drawers.setReader(false);
    const { turn, number, kind } = this.cameFrom ?? {};
    const button = this.room.querySelector(`.turn[data-turn="${turn}"] .${kind}[data-number="${number}"]`);
    button?.scrollIntoView({ block: "nearest" });
    button?.focus();
  }

  // ---- telling

  messageOf(error) {
    if (error.told) return error.message;
    return this.t(error instanceof ServerError ? error.message : "internal");
  }

  async trying(work) {
    try {
      return await work();
    } catch (error) {
      this.say(this.messageOf(error), { seen: true });
      return {};
    }
  }

  say(text, { seen = false } = {}) {
    this.live.textContent = text;
    if (!seen) return;
    this.toast.textContent = text;
    this.toast.hidden = false;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => (this.toast.hidden = true), 4000);
  }
}

function turnsOf(conversation) {
  return conversation.turns.map((one) => ({ ...one, state: "done", text: "" }));
}

function shapeOf(turns) {
  return turns.map((turn) => `${turn.id} ${Boolean(turn.answer)}`).join();
}

// A stopped answer as the server keeps it: what was said, with the evidence that it names.
function partial(turn) {
  const named = new Set([...turn.text.matchAll(/\[(\d+)\]/g)].map((found) => Number(found[1])));
  return {
    ...(turn.evidence ?? { citations: [], considered: [], standalone_question: turn.question, language: "en", answered: true }),
    citations: (turn.evidence?.citations ?? []).filter((citation) => named.has(citation.number)),
    text: turn.text,
    figures: [],
    notes: [],
    mode: "model",
    model: null,
    seconds: 0,
    follow_ups: [],
  };
}

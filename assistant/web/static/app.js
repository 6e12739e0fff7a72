// The page: its state, and the frame around conversations, chat and article.

import { Address } from "./address.js";
import { Asking } from "./asking.js";
import { createRail } from "./conversations.js";
import { h, icon, iconButton } from "./dom.js";
import { Drawers } from "./drawers.js";
import { createFacts } from "./facts.js";
import { Keeping } from "./keeping.js";
import { createPicker } from "./library.js";
import { cookie, preferred, remember, remembered, setCookie } from "./memory.js";
import { createReader } from "./reader.js";
import { call, ServerError } from "./server.js";
import { openSettings } from "./settings.js";
import { Shelf } from "./shelf.js";
import { createComposer, createThread } from "./thread.js";

const MARK = new URL("mark.svg", import.meta.url).href;
const STILL = matchMedia("(prefers-reduced-motion: reduce)");

export class App {
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
    this.view = "chat";
    this.facts = {};
    this.reading = { view: remembered("view") ?? this.language, document: null, marked: null, search: "" };
    this.address = new Address(this);
    this.drawers = new Drawers(this);
    this.shelf = new Shelf(this);
    this.keeping = new Keeping(this);
    this.asking = new Asking(this);
  }

  get still() {
    return STILL.matches;
  }

  get hash() {
    return this.conversation ? `#c/${this.conversation}` : "";
  }

  t(name, values = {}) {
    const text = this.settings.words[this.language][name] ?? name;
    return text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
  }

  // ---- the frame

  // `shown` came with the page; what is missing there is asked for.
  begin(shown) {
    const { articles, conversations, article, starters } = shown;
    if (articles) this.articles = articles;
    if (article) this.documents = article.documents;
    if (starters && shown.language === this.language) this.starters = starters;
    this.draw(conversations);
    // Gradio names the page and its language after its own settings, once it has started.
    const named = new MutationObserver(() => this.name());
    named.observe(document.documentElement, { attributeFilter: ["lang"] });
    named.observe(document.head, { childList: true, subtree: true, characterData: true });
    this.drawers.watch();
    this.address.watch();
    document.addEventListener("visibilitychange", () => document.hidden || this.keeping.comeBack());
    addEventListener("pagehide", () => this.asking.abort());
    document.addEventListener("keydown", (event) => this.shortcut(event));
    if (!this.drawers.narrow) this.composer.focus();
    if (!articles) this.shelf.refresh();
    if (!article) this.shelf.load(this.article);
    else if (!this.starters.length) this.shelf.suggest();
    this.checkChoice();
    this.keeping.readAddress();
  }

  // Only what differs: each change is looked at.
  name() {
    const language = this.language === "zh" ? "zh-CN" : "en";
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
    if (document.title !== this.t("app")) document.title = this.t("app");
  }

  draw(conversations) {
    this.name();
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
    if (conversations) this.rail.show(conversations);
    else this.rail.refresh();
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
      h("h1.brand", {}, h("img", { src: MARK, alt: "", width: "22", height: "22" }), h("span", {}, this.t("app"))),
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
    await this.shelf.suggest();
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

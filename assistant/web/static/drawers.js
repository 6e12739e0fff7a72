// The two drawers: the conversations below 1180 pixels of width, the article as well below 820.

import { remember, remembered } from "./memory.js";

const WIDE = matchMedia("(min-width: 1180px)");
const NARROW = matchMedia("(max-width: 819px)");

export class Drawers {
  constructor(app) {
    this.app = app;
    this.railOpen = WIDE.matches && remembered("rail") !== "closed";
    this.readerOpen = !NARROW.matches;
  }

  get narrow() {
    return NARROW.matches;
  }

  // What is open fits the width of the window, also after that has changed.
  watch() {
    WIDE.addEventListener("change", () => this.setRail(WIDE.matches));
    NARROW.addEventListener("change", () => this.setReader(!NARROW.matches));
  }

  setRail(open) {
    this.railOpen = open;
    if (WIDE.matches) remember("rail", open ? "open" : "closed");
    this.apply();
    this.step();
    if (open && !WIDE.matches) this.app.rail.element.querySelector("button").focus();
  }

  setReader(open) {
    this.readerOpen = open;
    this.apply();
    this.step();
    if (open && NARROW.matches) this.app.reader.element.querySelector(".reader-close").focus();
  }

  closeRail() {
    if (WIDE.matches || !this.railOpen) return;
    this.setRail(false);
    this.app.room.querySelector(".rail-open").focus();
  }

  closeReader() {
    if (!NARROW.matches || !this.readerOpen) return;
    this.setReader(false);
    this.app.room.querySelector(".reader-open")?.focus();
  }

  close() {
    this.closeRail();
    this.closeReader();
  }

  get open() {
    return (this.railOpen && !WIDE.matches) || (this.readerOpen && NARROW.matches);
  }

  step() {
    if (this.open) this.app.address.drawerOpened();
    else this.app.address.drawerClosed();
  }

  // Closes what covers the rest; tells whether anything did.
  fold() {
    const { open } = this;
    if (NARROW.matches) this.readerOpen = false;
    this.foldRail();
    this.apply();
    return open;
  }

  // Out of the way of what is drawn next, where the rail covers it.
  foldRail() {
    if (!WIDE.matches) this.railOpen = false;
  }

  apply() {
    const { room, rail, reader } = this.app;
    const railDrawer = this.railOpen && !WIDE.matches;
    const readerDrawer = this.readerOpen && NARROW.matches;
    room.classList.toggle("rail-shown", this.railOpen);
    room.classList.toggle("reader-shown", this.readerOpen);
    room.classList.toggle("veiled", railDrawer || readerDrawer);
    rail.element.inert = !this.railOpen;
    reader.element.inert = !this.readerOpen;
    const chat = room.querySelector(".chat");
    if (chat) chat.inert = railDrawer || readerDrawer;
    room.querySelector(".rail-open").setAttribute("aria-expanded", String(this.railOpen));
  }
}

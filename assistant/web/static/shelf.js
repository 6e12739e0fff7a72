// Which articles there are, and the one that is open: its documents, and questions to begin with.

import { call } from "./server.js";

export class Shelf {
  constructor(app) {
    this.app = app;
  }

  async refresh() {
    const shelf = await this.app.trying(() => call("shelf"));
    if (shelf.articles) this.app.articles = shelf.articles;
    this.refreshPickers();
  }

  refreshPickers() {
    this.app.picker.refresh();
    this.app.railPicker.refresh();
  }

  async load(id) {
    const { app } = this;
    const loaded = await app.trying(() => call("article", { article: id }));
    if (!loaded.documents) return false;
    Object.assign(app, { article: id, documents: loaded.documents, starters: [] });
    this.refreshPickers();
    app.reader.render();
    if (!app.turns.length) app.thread.render();
    this.suggest();
    return true;
  }

  // Finding questions takes a while with a new article; it can be read and asked meanwhile.
  async suggest() {
    const { app } = this;
    const { article, language } = app;
    const { starters } = await app.trying(() => call("starters", { article }));
    if (!starters || article !== app.article || language !== app.language) return;
    app.starters = starters;
    if (!app.turns.length) app.thread.render();
  }

  async switchTo(id) {
    const { app } = this;
    if (id !== app.article) {
      Object.assign(app.reading, { document: null, marked: null, search: "" });
      if (!(await this.load(id))) return;
    }
    app.keeping.begin();
  }
}

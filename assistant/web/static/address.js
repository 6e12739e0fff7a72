// The page's address: the conversation or page that is open, so that back, forward, a reload and a bookmark find it.

export class Address {
  constructor(app) {
    this.app = app;
  }

  get conversation() {
    return location.hash.match(/^#c\/([\w-]+)$/)?.[1] ?? null;
  }

  get facts() {
    return location.hash === "#facts";
  }

  watch() {
    addEventListener("popstate", () => {
      if (this.app.drawers.fold()) return;
      this.app.keeping.readAddress();
    });
  }

  // What is left behind stays one step back; where nothing changes, nothing is added.
  go(hash) {
    const path = `${location.pathname}${location.search}${hash}`;
    if (hash === location.hash) return;
    if (history.state?.drawer) history.replaceState(null, "", path);
    else history.pushState(null, "", path);
  }

  // An open drawer is a step of its own: on a phone, going back is how one closes it.
  drawerOpened() {
    if (!history.state?.drawer) history.pushState({ drawer: true }, "", location.href);
  }

  drawerClosed() {
    if (history.state?.drawer) history.back();
  }
}

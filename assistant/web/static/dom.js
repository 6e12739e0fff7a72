// Makes elements; text only ever becomes text nodes, so nothing that a document or a model says is read as HTML.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  close: "M5 5l10 10M15 5L5 15",
  plus: "M10 4v12M4 10h12",
  search: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4 4",
  sun: "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1",
  moon: "M16.5 11.8A6.8 6.8 0 0 1 8.2 3.5a6.8 6.8 0 1 0 8.3 8.3z",
  copy: "M7.5 7.5h8v9h-8zM12.5 7.5v-4h-8v9h3",
  check: "M4 10.5l4 4 8-9",
  up: "M7 9l3-6c1.4 0 2 1 2 2v3h4l-1.2 7.5H7zM7 9H3.5v7.5H7",
  down: "M7 11l3 6c1.4 0 2-1 2-2v-3h4l-1.2-7.5H7zM7 11H3.5V3.5H7",
  retry: "M16 10a6 6 0 1 1-1.8-4.3M16 3v3.5h-3.5",
  edit: "M4 16l.8-3.2L13.5 4l2.5 2.5-8.8 8.7zM12 5.5L14.5 8",
  undo: "M4 8h8a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5",
  dots: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  book: "M10 5.5C8.5 4.3 6 4 3.5 4v11.5c2.5 0 5 .3 6.5 1.5 1.5-1.2 4-1.5 6.5-1.5V4C14 4 11.5 4.3 10 5.500zM10 5.500V17",
  back: "M16 10H4M9 5l-5 5 5 5",
  next: "M5 8l5 5 5-5",
  previous: "M5 12l5-5 5 5",
  list: "M7 5h10M7 10h10M7 15h10M3.5 5h.01M3.5 10h.01M3.5 15h.01",
  sliders: "M3 6h5.5M12.5 6H17M3 14h2.500M9.500 14H17M10.5 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM7.5 12a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  facts: "M4 3.500h12v13H4zM7 8l1.2 1.200L10.5 7M12.5 8.200H14M7 12.500l1.2 1.2 2.3-2.200M12.5 12.700H14",
  send: "M10 16V4.500M5 9.500l5-5 5 5",
  stop: "M6 6h8v8H6z",
  trash: "M4 6h12M8 6V4h4v2M5.5 6l.7 10.500h7.600L14.5 6",
  download: "M10 3.500v9M6 9l4 4 4-4M4 16.500h12",
};

export function h(kind, attributes = {}, ...children) {
  const [tag, ...classes] = kind.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

// Without the marks of what is stressed.
export const plain = (text) => text.replaceAll("**", "");

export function langOf(text) {
  return /[\u3400-\u9fff]/.test(text ?? "") ? "zh-CN" : "en";
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 20 20", "aria-hidden": "true", class: "icon" })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

export function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function iconButton(name, label, onclick, more = {}) {
  return h("button.icon-button", { type: "button", "aria-label": label, title: label, onclick, ...more }, icon(name));
}

// Text with some of its spans emphasised. Spans count code points, as the server does.
export function emphasised(text, spans, make = (piece) => h("em.figure", {}, piece)) {
  if (!spans || !spans.length) return [text];
  const points = Array.from(text);
  const parts = [];
  let at = 0;
  for (const [start, end] of spans) {
    parts.push(points.slice(at, start).join(""), make(points.slice(start, end).join("")));
    at = end;
  }
  parts.push(points.slice(at).join(""));
  return parts.filter((part) => part !== "");
}

// A menu under a button: arrow keys move, Escape and a click elsewhere close it, focus returns to the button.
export function openMenu(button, items, label) {
  document.querySelector(".menu")?.remove();
  const close = (refocus) => {
    menu.remove();
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    if (refocus) button.focus();
  };
  const outside = (event) => {
    if (!menu.contains(event.target) && !button.contains(event.target)) close(false);
  };
  const menu = h(
    "div.menu",
    { role: "menu", "aria-label": label },
    items.filter(Boolean).map((item) =>
      h(
        "button.menu-item" + (item.danger ? ".danger" : "") + (item.current ? ".current" : "") + (item.deeper ? ".deeper" : ""),
        {
          type: "button",
          role: "menuitem",
          "aria-current": item.current ? "true" : null,
          onclick: () => {
            close(true);
            item.run();
          },
        },
        item.icon ? icon(item.icon) : null,
        h("span", { lang: langOf(item.label) }, item.label),
      ),
    ),
  );
  menu.addEventListener("keydown", (event) => {
    const entries = [...menu.children];
    const at = entries.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) entries[(at + step + entries.length) % entries.length].focus();
    else if (event.key === "Home") entries[0].focus();
    else if (event.key === "End") entries.at(-1).focus();
    else if (event.key === "Escape" || event.key === "Tab") close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  button.setAttribute("aria-expanded", "true");
  (document.querySelector("dialog[open]") ?? document.querySelector(".room")).append(menu);
  place(menu, button.getBoundingClientRect());
  document.addEventListener("pointerdown", outside, true);
  (menu.querySelector("[aria-current]") ?? menu.firstElementChild)?.focus();
  return () => close(false);
}

// Puts a floating element beside a rectangle, inside the window.
export function place(floating, rectangle) {
  const { offsetWidth: width, offsetHeight: height } = floating;
  const left = Math.max(8, Math.min(rectangle.left, innerWidth - width - 8));
  const below = rectangle.bottom + 6;
  const top = below + height > innerHeight - 8 ? Math.max(8, rectangle.top - height - 6) : below;
  floating.style.left = `${left}px`;
  floating.style.top = `${top}px`;
}

export function openDialog(title, closeLabel, content, { wide = false } = {}) {
  const opener = document.activeElement;
  const dialog = h("dialog.dialog" + (wide ? ".wide" : ""), { "aria-label": title });
  dialog.append(
    h(
      "header.dialog-head",
      {},
      h("h2", {}, title),
      iconButton("close", closeLabel, () => dialog.close()),
    ),
    ...[content].flat(),
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    opener?.focus?.();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.querySelector(".room").append(dialog);
  dialog.showModal();
  return dialog;
}

export function openForm(app, title, field, take) {
  const cancel = h("button.quiet", { type: "button", onclick: () => dialog.close() }, app.t("cancel"));
  const save = h("button.primary", { type: "submit" }, app.t("save"));
  const form = h("form", {}, field, h("div.dialog-actions", {}, cancel, save));
  const dialog = openDialog(title, app.t("close"), form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
    const written = field.value.trim();
    if (written) take(written);
  });
}

export async function confirmed(question, { yes, no }) {
  return new Promise((resolve) => {
    let answer = false;
    const done = (value) => () => {
      answer = value;
      dialog.close();
    };
    const dialog = openDialog(
      question,
      no,
      h(
        "div.dialog-actions",
        {},
        h("button.quiet", { type: "button", onclick: done(false) }, no),
        h("button.primary", { type: "button", onclick: done(true) }, yes),
      ),
    );
    dialog.addEventListener("close", () => resolve(answer));
    dialog.querySelector(".quiet").focus();
  });
}

// What the browser knows of a visitor: the language it prefers, two cookies for the server, and choices in its storage.

export function preferred() {
  for (const one of navigator.languages ?? []) {
    if (/^zh/i.test(one)) return "zh";
    if (/^en/i.test(one)) return "en";
  }
  return "en";
}

export function cookie(name) {
  return document.cookie.match(new RegExp(`(?:^|; )${name}=([^;]+)`))?.[1];
}

export function setCookie(name, value) {
  document.cookie = `${name}=${value}; path=${new URL(".", document.baseURI).pathname}; max-age=31536000; samesite=lax`;
}

export function remembered(name) {
  try {
    return localStorage.getItem(`article-${name}`);
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(`article-${name}`, value);
  } catch {
    // Without storage the choice lasts until the page is left.
  }
}

// The keyboard of the desk, and what holds a page together while parts of it are exchanged. Every
// page works without it: each key presses a link or a button that stands on the page.
"use strict";

const SETTING = "shortlist.keys";
const PATIENCE = 1500;

const cards = () => [...document.querySelectorAll("[data-card]")];
const current = () => document.querySelector("[data-card][aria-current]");
const help = document.getElementById("help");
const isSeen = (element) => element !== null && element.getClientRects().length > 0;

// The forms beside the list are about the card that is current.
function tell(card) {
  const href = card.querySelector(".verdict [name=back]");
  const facts = { id: card.dataset.id, was: card.dataset.was, back: href && href.value };
  for (const field of document.querySelectorAll("[data-of]")) {
    const fact = facts[field.dataset.of];
    if (fact !== undefined && fact !== null) {
      field.value = fact;
    }
  }
}

function select(card) {
  const before = current();
  if (before && before !== card) {
    before.removeAttribute("aria-current");
  }
  card.setAttribute("aria-current", "true");
  tell(card);
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = cards();
  const at = all.indexOf(current());
  const next = at < 0 ? all[0] : all[Math.min(Math.max(at + by, 0), all.length - 1)];
  if (next) {
    select(next);
  }
}

function press(selector) {
  (current() || document).querySelector(selector)?.click();
}

function pressAnywhere(selector) {
  document.querySelector(selector)?.click();
}

function search() {
  const field = document.getElementById("q");
  if (field) {
    field.focus();
    field.select();
  } else {
    pressAnywhere('.top nav a[href="/search"]');
  }
}

function escape() {
  pressAnywhere(".reading .back");
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  o: () => press("[data-read]"),
  v: () => press("[data-original]"),
  a: () => press("button[value=accept]"),
  s: () => press("button[value=accept]"),
  x: () => press("button[value=reject]"),
  l: () => press("button[value=later]"),
  n: () => press("button[value=never]"),
  m: () => {
    press("[data-seen]");
    act("j");
  },
  f: () => press("[data-star]"),
  e: () => press("[data-note]"),
  u: () => pressAnywhere("[data-undo] button"),
  "/": search,
  "?": () => help.showModal(),
  Escape: escape,
};
for (const place of "12345") {
  KEYS[place] = () => pressAnywhere(`[data-slot="${place}"]`);
}

// After g: where to.
const PLACES = {
  w: "/", e: "/edition", s: "/search", a: "/archive", t: "/top", o: "/topics", r: "/sources",
  q: "/quality", c: "/settings",
};

let going = 0;
let busy = 0;
let ending = 0;
let waiting = [];

const isField = (element) => element.closest("input, select, textarea, [contenteditable]") !== null;

function act(key) {
  if (busy) {
    waiting.push(key);
  } else if (Date.now() - going < PATIENCE) {
    going = 0;
    if (Object.hasOwn(PLACES, key)) {
      pressAnywhere(`.top nav a[href="${PLACES[key]}"]`);
    }
  } else if (key === "g") {
    going = Date.now();
  } else if (Object.hasOwn(KEYS, key)) {
    KEYS[key]();
  } else {
    return false;
  }
  return true;
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) {
    return;
  }
  if (isField(event.target)) {
    if (event.key === "Escape") {
      event.target.blur();
    }
    return;
  }
  // Enter on a link or a button is theirs; on a card it opens the reader.
  const onCard = event.key === "Enter" && event.target.matches("[data-card]");
  const key = onCard ? "o" : event.key;
  if (event.repeat && !"jk".includes(key)) {
    return;
  }
  if (act(key)) {
    event.preventDefault();
  }
}

function keysAreOn() {
  try {
    return localStorage.getItem(SETTING) !== "off";
  } catch {
    return true;
  }
}

function useKeys(on) {
  document.removeEventListener("keydown", onKey);
  if (on) {
    document.addEventListener("keydown", onKey);
  }
}

const checkbox = document.getElementById("keys-on");
checkbox.checked = keysAreOn();
checkbox.addEventListener("change", () => {
  useKeys(checkbox.checked);
  try {
    localStorage.setItem(SETTING, checkbox.checked ? "on" : "off");
  } catch {
    // Without storage the setting lasts as long as the page.
  }
});
const opener = document.querySelector("[data-help]");
opener.hidden = false;
opener.addEventListener("click", () => help.showModal());
useKeys(checkbox.checked);

// Parts of a page are exchanged (htmx): what scrolls stays where it was, and so does the keyboard.

const SCROLLED = [".list", ".draft", ".reader"];
const main = () => document.getElementById("main");
let before = null;

function remember() {
  const focused = document.activeElement;
  before = {
    focus: focused && focused.id && main().contains(focused) && !focused.matches("[data-card]")
      ? focused.id : null,
    card: (focused?.closest("[data-card]") || current())?.getAttribute("aria-labelledby"),
    reads: main().querySelector("[data-reads]")?.dataset.reads,
    tops: SCROLLED.map((part) => document.querySelector(part)?.scrollTop || 0),
    page: window.scrollY,
  };
}

function restore() {
  const reads = main().querySelector("[data-reads]")?.dataset.reads;
  SCROLLED.forEach((part, i) => {
    const element = document.querySelector(part);
    if (element && (part !== ".reader" || reads === before.reads)) {
      element.scrollTop = before.tops[i];
    }
  });
  const same = before.focus && document.getElementById(before.focus);
  const card = current()
    || document.querySelector(`[data-card][aria-labelledby="${before.card}"]`);
  if (same && isSeen(same) && !same.disabled) {
    window.scrollTo(0, before.page);
    same.focus({ preventScroll: true });
  } else if (card && isSeen(card)) {
    window.scrollTo(0, before.page);
    select(card);
  } else {
    window.scrollTo(0, 0);
    (document.querySelector(".reading .reader") || main()).focus({ preventScroll: true });
  }
}

function say(text) {
  document.getElementById("say").textContent = text;
}

function announce() {
  const problem = main().querySelector(".problem") || main().querySelector("[data-said]");
  say((problem || document.getElementById("notice")).textContent.trim().replace(/\s+/g, " "));
}

function isOurs(event) {
  return event.detail.target === main() || event.detail.target?.id === "main";
}

document.addEventListener("htmx:beforeRequest", (event) => {
  if (isOurs(event)) {
    if (busy) {
      event.preventDefault();
      return;
    }
    busy = 1;
    remember();
    main().setAttribute("aria-busy", "true");
  }
});

function done() {
  busy = 0;
  main().removeAttribute("aria-busy");
  const keys = waiting;
  waiting = [];
  keys.forEach((key) => act(key));
}

document.addEventListener("htmx:afterSwap", (event) => {
  if (busy && event.target === main()) {
    main().setAttribute("aria-busy", "true");
    restore();
  }
});

// Told once for each part that was exchanged: all of them have to be there first.
document.addEventListener("htmx:afterSettle", (event) => {
  if (busy && !ending && event.detail.target?.id === "main") {
    ending = setTimeout(() => {
      ending = 0;
      announce();
      done();
    });
  }
});

for (const failure of ["htmx:sendError", "htmx:timeout", "htmx:swapError"]) {
  document.addEventListener(failure, () => {
    const sentence = "The desk does not answer, so nothing was changed. Is it still running?";
    const line = document.createElement("p");
    line.className = "notice";
    line.textContent = sentence;
    document.getElementById("notice").replaceChildren(line);
    say(sentence);
    waiting = [];
    done();
  });
}

// A card that the editor was led to by a key keeps the keyboard; the top of a page does not.
const led = current();
if (led && led.matches(".card") && isSeen(led) && (location.search || location.hash)) {
  select(led);
}

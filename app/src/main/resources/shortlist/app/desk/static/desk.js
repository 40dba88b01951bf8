// The keyboard of the desk. Every page works without it: each key presses a link or a button that
// stands on the page.
"use strict";

const SETTING = "shortlist.keys";

const cards = () => [...document.querySelectorAll("[data-card]")];
const current = () => document.querySelector("[data-card][aria-current]");
const help = document.getElementById("help");

function select(card) {
  const before = current();
  if (before && before !== card) {
    before.removeAttribute("aria-current");
  }
  card.setAttribute("aria-current", "true");
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
  const target = (current() || document).querySelector(selector);
  if (target) {
    target.click();
  }
}

function search() {
  const field = document.getElementById("q");
  if (field) {
    field.focus();
    field.select();
  } else {
    location.assign("/search");
  }
}

function escape() {
  const back = document.querySelector(".reading .back");
  if (back) {
    back.click();
  }
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  o: () => press("[data-read]"),
  v: () => press("[data-original]"),
  a: () => press("button[value=accept]"),
  s: () => press("button[value=accept]"),
  x: () => press("button[value=reject]"),
  r: () => press("button[value=reject]"),
  l: () => press("button[value=later]"),
  u: () => document.querySelector("[data-undo] button")?.click(),
  "/": search,
  "?": () => help.showModal(),
  Escape: escape,
};

const isField = (element) => element.closest("input, select, textarea, [contenteditable]") !== null;

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
  const action = onCard ? KEYS.o : Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
  if (action && !event.repeat) {
    event.preventDefault();
    action();
  } else if (action && "jk".includes(event.key)) {
    action();
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

// A card that the editor was led to by a key keeps the keyboard; the top of a page does not.
const led = current();
if (led && led.matches(".card") && (location.search || location.hash)) {
  select(led);
}

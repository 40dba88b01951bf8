// What was typed on a document is not lost to a stray click, and who is led to a field can write;
// the page works without this.
"use strict";

document.addEventListener("input", (event) => {
  event.target.closest("form[data-typed]")?.setAttribute("data-changed", "");
});

document.addEventListener("submit", (event) => {
  event.target.removeAttribute("data-changed");
});

window.addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-changed]")) {
    event.preventDefault();
  }
});

const FIELDS = { "#note": "note-text", "#highlight": "highlight" };

function lead() {
  if (Object.hasOwn(FIELDS, location.hash)) {
    document.getElementById(FIELDS[location.hash])?.focus();
  }
}

// Who is there already and presses the key again wants to go there again.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-note], a[data-star]");
  if (link && link.hash === location.hash) {
    lead();
  }
});
window.addEventListener("hashchange", lead);
lead();

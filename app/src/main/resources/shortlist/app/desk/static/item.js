// What was typed on a document is not lost to a stray click; the page works without this.
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

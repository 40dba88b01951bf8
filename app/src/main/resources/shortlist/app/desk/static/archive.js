// A file that is too large is told before it is sent.
"use strict";

const file = document.querySelector("input[data-largest]");
if (file) {
  file.addEventListener("change", () => {
    const chosen = file.files[0];
    const tooLarge = chosen && chosen.size > Number(file.dataset.largest);
    file.setCustomValidity(tooLarge
      ? "This file is larger than 32 MB; split it by editions and import the parts."
      : "");
    file.reportValidity();
  });
}

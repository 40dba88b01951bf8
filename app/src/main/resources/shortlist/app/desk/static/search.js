// Suggestions under the search field, as the combobox of WAI-ARIA's authoring practices: the
// focus stays in the field, arrows move through the list, Enter takes, Escape closes. Without it
// the field is a plain one.
"use strict";

const WAIT = 120;

function combobox(field) {
  const list = document.createElement("ul");
  const news = document.createElement("span");
  let options = [];
  let active = -1;
  let timer = 0;
  let asking = null;

  list.id = field.id + "-list";
  list.className = "options";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  news.className = "unseen";
  news.setAttribute("role", "status");
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);
  field.closest("form").append(list, news);

  const isOpen = () => !list.hidden;

  function close() {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    list.replaceChildren();
    options = [];
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function option(completion, index) {
    const item = document.createElement("li");
    const text = document.createElement("bdi");
    const count = document.createElement("span");
    item.id = list.id + "-" + index;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    text.textContent = completion.text;
    count.className = "figure";
    count.textContent = completion.kind === "title" ? "title" : String(completion.documents);
    item.append(text, " ", count);
    // Before the field loses the focus.
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault();
    });
    item.addEventListener("click", () => take(completion.text));
    return item;
  }

  function open(completions) {
    options = completions;
    active = -1;
    list.replaceChildren(...completions.map(option));
    list.hidden = completions.length === 0;
    field.setAttribute("aria-expanded", String(isOpen()));
    field.removeAttribute("aria-activedescendant");
    news.textContent = completions.length === 1 ? "1 suggestion"
      : completions.length + " suggestions";
  }

  async function ask() {
    const typed = field.value;
    asking?.abort();
    if (typed.trim() === "") {
      close();
      return;
    }
    asking = new AbortController();
    try {
      const answer = await fetch(field.dataset.complete + "?q=" + encodeURIComponent(typed),
        { signal: asking.signal });
      if (answer.ok && field.value === typed && document.activeElement === field) {
        open((await answer.json()).completions);
      }
    } catch {
      // Overtaken by another letter, or the desk is gone: then there are none.
    }
  }

  function move(by) {
    const count = options.length + 1;
    select((active + 1 + by + count) % count - 1);
  }

  // At -1 none is chosen: what was typed counts.
  function select(index) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const item = list.children[active];
    if (item) {
      item.setAttribute("aria-selected", "true");
      item.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", item.id);
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  function take(text) {
    field.value = text;
    close();
    field.form.requestSubmit();
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (isOpen()) {
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "ArrowDown") {
        event.preventDefault();
        ask();
      }
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      take(options[active].text);
    } else if (event.key === "Escape" && isOpen()) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
}

// Also the field of a page that was exchanged.
function complete() {
  document.querySelectorAll("[data-complete]:not([role])").forEach(combobox);
}

complete();
document.addEventListener("htmx:afterSettle", complete);

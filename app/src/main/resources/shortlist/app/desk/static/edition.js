// Writing an edition with less effort: counts words while one types, saves now and then, orders by
// Alt and arrows or by dragging, and copies exports. Each of these presses a button that stands on
// the page or sends the page's own form; without it all of them can be done by hand.
"use strict";

{
  const PAUSE = 2500;
  const WORDS_A_MINUTE = 238;

  const form = () => document.getElementById("edition");
  const live = document.getElementById("say");
  let typed = false;
  let saving = null;
  let timer = 0;
  let moved = null;

  function note(text) {
    const place = document.querySelector("[data-saved]");
    if (place) {
      place.textContent = text;
    }
  }

  // The length of a blurb, in the words of the server.

  function measure(area) {
    const place = document.getElementById(area.getAttribute("aria-describedby"));
    if (!place) {
      return;
    }
    const words = area.value.split(/\s+/).filter((word) => word).length;
    const seconds = Math.ceil(words * 60 / WORDS_A_MINUTE);
    const least = Number(place.dataset.least);
    const most = Number(place.dataset.most);
    const length = `${words} ${words === 1 ? "word" : "words"}, about ${seconds}`
      + ` ${seconds === 1 ? "second" : "seconds"} to read`;
    place.toggleAttribute("data-off", words > most);
    place.textContent = words === 0 ? `Nothing yet; ${least} to ${most} words read well.`
      : words < least ? `${length}; ${least} to ${most} read well.`
        : words > most ? `${length}; more than the ${most} that read well.`
          : `${length}.`;
  }

  // Saving

  /** Takes over the marks of what is stored now, and leaves alone what is being typed. */
  function takeMarks(page, into) {
    for (const mark of page.querySelectorAll("#edition input[name^='was-']")) {
      const here = into.elements.namedItem(mark.name);
      if (here) {
        here.value = mark.value;
      }
    }
  }

  async function send(edition) {
    const body = new URLSearchParams(new FormData(edition));
    body.set("save", "auto");
    note("Saving …");
    try {
      const answer = await fetch("/edition", { method: "POST", body });
      const text = await answer.text();
      if (!answer.ok) {
        throw new Error(answer.status === 412
          ? "Somebody else changed the same words; save to see both."
          : "Not saved; press Save to see why.");
      }
      takeMarks(new DOMParser().parseFromString(text, "text/html"), edition);
      note("Saved.");
    } catch (problem) {
      typed = true;
      note(problem instanceof TypeError
        ? "The desk does not answer; what you typed is still here."
        : problem.message);
    } finally {
      saving = null;
    }
  }

  function save() {
    clearTimeout(timer);
    const edition = form();
    if (edition && typed && !saving) {
      typed = false;
      saving = send(edition);
    }
    return saving ?? Promise.resolve();
  }

  document.addEventListener("input", (event) => {
    if (!event.target.closest("#edition")) {
      return;
    }
    typed = true;
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
    if (event.target.matches("[data-blurb]")) {
      measure(event.target);
    }
  });

  document.addEventListener("submit", () => {
    typed = false;
    clearTimeout(timer);
  });

  document.addEventListener("htmx:confirm", (event) => {
    // What is being saved must not look like somebody else's words.
    if (saving && event.detail.elt === form()) {
      event.preventDefault();
      saving.finally(() => event.detail.issueRequest(true));
    }
  });

  document.addEventListener("htmx:sendError", () => {
    typed = true;
    note("The desk does not answer; what you typed is still here.");
  });

  window.addEventListener("beforeunload", (event) => {
    if (typed) {
      event.preventDefault();
    }
  });

  // Ordering

  document.addEventListener("keydown", (event) => {
    const way = { ArrowUp: "up", ArrowDown: "down" }[event.key];
    const slot = event.target.closest?.("[data-slot]");
    if (!way || !slot || !event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    const button = slot.querySelector(`button[name=${way}]`);
    if (button.disabled) {
      live.textContent = way === "up" ? "It is the first." : "It is the last.";
    } else {
      button.click();
    }
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button[name=up], button[name=down]");
    moved = button ? { slot: button.closest("[data-slot]").id, focus: document.activeElement.id }
      : null;
  });

  /** After a move the keyboard stays with the link that moved. */
  function follow() {
    const slot = moved && document.getElementById(moved.slot);
    const target = moved && document.getElementById(moved.focus);
    if (slot && target && !target.disabled) {
      target.focus();
    } else if (slot) {
      slot.querySelector("button[name=up]:enabled, button[name=down]:enabled")?.focus();
    }
    moved = null;
  }

  function drag(grip) {
    const slot = grip.closest("[data-slot]");
    const list = slot.parentElement;
    const before = [...list.children].indexOf(slot);
    slot.toggleAttribute("data-dragged", true);

    function move(event) {
      const next = [...list.children].find((other) => {
        const box = other.getBoundingClientRect();
        return other !== slot && event.clientY < box.top + box.height / 2;
      });
      if (next !== slot.nextElementSibling) {
        list.insertBefore(slot, next ?? null);
      }
    }

    function end() {
      document.removeEventListener("pointermove", move);
      slot.toggleAttribute("data-dragged", false);
      if ([...list.children].indexOf(slot) !== before) {
        document.querySelector("[data-order]").click();
      }
    }

    document.addEventListener("pointermove", move);
    document.addEventListener("pointerup", end, { once: true });
    document.addEventListener("pointercancel", end, { once: true });
  }

  document.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest?.("[data-grip]");
    if (grip && event.button === 0) {
      event.preventDefault();
      drag(grip);
    }
  });

  // Quoting and copying

  function quote(from) {
    const area = from.closest("[data-slot]").querySelector("[data-blurb]");
    const words = from.querySelector("bdi").textContent;
    // A highlight is the editor's own already.
    const text = from.hasAttribute("data-plain") ? words : `“${words}”`;
    area.value = area.value.trim() === "" ? text : `${area.value.trimEnd()} ${text}`;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
  }

  async function text(address) {
    const answer = await fetch(address);
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.text();
  }

  async function copy(button) {
    const place = document.querySelector("[data-copied]");
    try {
      await save();
      if (button.dataset.copy) {
        await navigator.clipboard.writeText(await text(button.dataset.copy));
      } else {
        const part = async (address, type) => new Blob([await text(address)], { type });
        await navigator.clipboard.write([new ClipboardItem({
          "text/html": await part(button.dataset.rich, "text/html"),
          "text/plain": await part(button.dataset.plain, "text/plain"),
        })]);
      }
      place.textContent = "Copied.";
    } catch {
      place.textContent = "The browser did not let it be copied; take the file instead.";
    }
  }

  function prepare() {
    document.querySelectorAll("[data-grip], [data-copy], [data-rich]").forEach((button) => {
      button.hidden = false;
    });
    document.querySelectorAll("[data-quote]:not(:has(button))").forEach((block) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet";
      button.textContent = block.hasAttribute("data-plain") ? "Use it" : "Quote it";
      button.addEventListener("click", () => quote(block));
      block.append(" ", button);
    });
    document.querySelectorAll("[data-copy], [data-rich]").forEach((button) => {
      button.onclick = () => copy(button);
    });
  }

  document.addEventListener("htmx:afterSettle", (event) => {
    prepare();
    if (event.detail.target?.id !== "links") {
      follow();
    }
  });

  prepare();
}

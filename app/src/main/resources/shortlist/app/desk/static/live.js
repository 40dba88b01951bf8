// What is done in the background, told as it goes on by the stream at /live. Pages work without it.
"use strict";

(() => {
  const live = document.getElementById("live");
  const news = document.getElementById("live-news");
  if (!live || !window.EventSource) {
    return;
  }
  let source = null;
  let phase = null;

  function panel() {
    return document.getElementById("work");
  }

  // The page of the sources has more to say when something begins or ends.
  function renew() {
    const ids = ["#work", "#all"].filter((id) => document.querySelector(id));
    if (window.htmx && panel()) {
      const here = location.pathname === "/sources" ? location.pathname + location.search : "/sources";
      for (const id of ids) {
        window.htmx.ajax("GET", here, { target: id, select: id, swap: "outerHTML" });
      }
    }
  }

  function show(state) {
    live.hidden = state.line === "";
    live.firstElementChild.textContent = state.line;
    const work = panel();
    if (work && work.dataset.phase === state.phase) {
      for (const [key, value] of Object.entries({ ...state.figures, line: state.line })) {
        const place = work.querySelector(`[data-live="${key}"]`);
        if (place && place.textContent !== value) {
          place.textContent = value;
        }
      }
      const bar = work.querySelector("[data-live-bar]");
      if (bar) {
        bar.max = Math.max(1, state.total);
        bar.value = state.done;
      }
    }
  }

  const WORDS = { crawl: "A crawl has begun.", index: "The index is being made.", other: "Another process works on the workspace.", idle: "The work is done." };

  function tell(state) {
    const work = panel();
    const bare = work && state.phase === work.dataset.phase && state.phase !== "idle"
      && !work.querySelector("dl") && Object.keys(state.figures).length > 0;
    if ((work && work.dataset.phase !== state.phase) || bare) {
      renew();
    }
    show(state);
    if (phase !== null && phase !== state.phase) {
      news.textContent = WORDS[state.phase];
    }
    if (phase !== null ? phase !== state.phase : state.phase !== "idle") {
      document.dispatchEvent(new CustomEvent("shortlist:work", { detail: state }));
    }
    phase = state.phase;
  }

  function close() {
    if (source) {
      source.close();
      source = null;
    }
  }

  // A browser allows few connections to one server: only a page that can be seen keeps one.
  function open() {
    if (source || document.hidden) {
      return;
    }
    source = new EventSource("/live");
    source.addEventListener("work", (event) => tell(JSON.parse(event.data)));
    source.addEventListener("end", () => {
      close();
      live.hidden = true;
    });
    // Where the desk has gone there is nothing to ask until somebody looks again.
    source.addEventListener("error", close);
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", open);
  open();
})();

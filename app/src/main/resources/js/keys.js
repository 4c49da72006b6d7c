// Single keys: whatever carries data-key is pressed by its key; g and a letter goes to a page, l logs a talk, ? shows
// the keys. None of it while somebody writes, or where Settings switched single keys off.
(() => {
  const pages = { t: "/", p: "/people", m: "/map", o: "/goals", c: "/care", w: "/grow" };
  const writing = "input:not([type=checkbox]):not([type=radio]), textarea, select, .find";
  let going = 0;

  const press = (where) => {
    const asked = document.querySelector(where);
    asked?.focus();
    asked?.click();
    return Boolean(asked);
  };

  function act(key) {
    if (Date.now() - going < 1500) {
      going = 0;
      if (pages[key]) location.assign(pages[key]);
      return Boolean(pages[key]);
    }
    if (press(`[data-key="${CSS.escape(key)}"]`)) return true;
    if (key === "g") going = Date.now();
    if (key === "?") location.assign("/words#keys");
    return key === "?" || (key === "l" && press('.top a[href^="/conversations/new"]'));
  }

  // Ctrl Enter sends the form one is in, or the page's own.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.closest("main form") ?? document.querySelector("main form.card--form");
    const button = form?.querySelector(".button--main");
    if (!button) return;
    event.preventDefault();
    form.requestSubmit(button);
  });

  document.addEventListener("keydown", (event) => {
    if (document.documentElement.hasAttribute("data-keys-off")) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    if (event.target.closest(writing)) return;
    if (act(event.key.toLowerCase())) event.preventDefault();
  });
})();

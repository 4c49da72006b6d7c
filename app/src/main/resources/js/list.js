// Lists of people: j and k, or the arrows, walk through the rows; Enter opens one, as with any link.
(() => {
  const rows = () => [...document.querySelectorAll("[data-keys] a")];

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inList = event.target.closest("[data-keys]");
    const inForm = event.target.closest("input, textarea, select, .find");
    const off = document.documentElement.hasAttribute("data-keys-off");
    const letter = off ? 0 : { j: 1, k: -1 }[event.key];
    const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const fromFilter = event.key === "ArrowDown" && event.target.matches("#q");
    const by = inForm ? (fromFilter ? 1 : 0) : letter || (inList ? arrow : 0);
    if (!by || rows().length === 0) return;
    event.preventDefault();
    const at = rows().indexOf(document.activeElement);
    rows()[Math.min(Math.max(at + by, 0), rows().length - 1)].focus();
  });
})();

// Menus behind three dots: another click, Escape or a second menu closes the open one.
(() => {
  const close = (but) => {
    for (const open of document.querySelectorAll("details.dots[open]"))
      if (open !== but) open.open = false;
  };

  document.addEventListener("click", (event) => close(event.target.closest("details.dots")));
  document.addEventListener("keydown", (event) => {
    const open = document.querySelector("details.dots[open]");
    if (event.key !== "Escape" || !open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
})();

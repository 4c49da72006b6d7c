// Menus behind three dots: another click, Escape or a second menu closes the open one.
(() => {
  const close = (but) => {
    for (const open of document.querySelectorAll("details.more[open]"))
      if (open !== but) open.open = false;
  };

  document.addEventListener("click", (event) => close(event.target.closest("details.more")));
  document.addEventListener("keydown", (event) => {
    const open = document.querySelector("details.more[open]");
    if (event.key !== "Escape" || !open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
})();

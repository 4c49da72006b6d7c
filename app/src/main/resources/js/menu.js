// Menus behind three dots: another click, Escape or a second menu closes the open one. A mouse that rests on the dots
// opens them without a click; a click then keeps them open.
(() => {
  let resting = 0;

  const shut = (dots) => {
    dots.open = false;
    delete dots.dataset.pointed;
  };
  const close = (but) => {
    for (const open of document.querySelectorAll("details.dots[open]")) if (open !== but) shut(open);
  };
  const point = (dots) => {
    if (dots.open || !dots.isConnected) return;
    close(dots);
    dots.open = true;
    dots.dataset.pointed = "";
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    clearTimeout(resting);
    const dots = event.target.closest("details.dots");
    const pointed = document.querySelector("details.dots[data-pointed]");
    if (dots && dots !== pointed) resting = setTimeout(point, 150, dots);
    else if (!dots && pointed && !pointed.matches(":focus-within")) resting = setTimeout(shut, 300, pointed);
  });
  document.addEventListener("click", (event) => {
    const dots = event.target.closest("details.dots");
    if (dots && "pointed" in dots.dataset && event.target.closest("summary")) {
      event.preventDefault();
      delete dots.dataset.pointed;
    }
    close(dots);
  });
  document.addEventListener("keydown", (event) => {
    const open = document.querySelector("details.dots[open]");
    if (event.key !== "Escape" || !open) return;
    shut(open);
    open.querySelector("summary").focus();
  });
})();

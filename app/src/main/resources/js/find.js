// The find box: Ctrl K or / puts the cursor into it, arrows walk through what it found.
(() => {
  const box = () => document.getElementById("find");
  const links = () => [...document.querySelectorAll("#found a")];
  const writing = (at) => at.closest("input, textarea, select, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    const off = document.documentElement.hasAttribute("data-keys-off");
    const slash = event.key === "/" && !off && !writing(event.target) && !event.ctrlKey && !event.metaKey;
    const ctrlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if (slash || ctrlK) {
      event.preventDefault();
      box().focus();
      box().select();
      return;
    }
    if (!event.target.closest(".find")) return;
    if (event.key === "Escape") {
      document.getElementById("found").replaceChildren();
      document.getElementById("main").focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && event.target === box() && links().length > 0 && fresh()) {
      event.preventDefault();
      links()[0].click();
    }
  });

  // Where nothing is typed yet, Tab passes by what is proposed; the arrows lead to it.
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "found" && !box().value) links().forEach((one) => (one.tabIndex = -1));
  });

  // What is listed may still be for fewer letters than are typed; then the form is sent instead.
  function fresh() {
    return document.querySelector("#found [data-for]").dataset.for === box().value;
  }

  function step(by) {
    const all = [box(), ...links()];
    const at = all.indexOf(document.activeElement);
    all[(at + by + all.length) % all.length].focus();
  }
})();

// Single keys: whatever carries data-key is pressed by that key, unless somebody is writing.
(() => {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    if (event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, .find")) return;
    const asked = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!asked) return;
    event.preventDefault();
    asked.click();
  });
})();

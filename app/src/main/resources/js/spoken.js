// Says aloud what a page or a swap brings: what was done, how many match, how much was found. The place that speaks stays; what is swapped does not.
(() => {
  function say(within) {
    const words = [...within.querySelectorAll("[data-spoken]")].map((one) => one.textContent.trim()).filter(Boolean);
    if (words.length > 0) document.getElementById("spoken").textContent = words.at(-1);
  }

  document.addEventListener("htmx:afterSettle", (event) => say(document.getElementById(event.detail.target?.id) ?? event.detail.elt));
  const notice = document.querySelector(".notice");
  if (notice) say(notice);
})();

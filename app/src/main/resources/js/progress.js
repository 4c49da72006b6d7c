// Imports on their way: shows the cards the server sends, and the receipt when one is over.
(() => {
  // Whoever is writing on this page is not taken away from it.
  const typed = () => [...document.querySelectorAll("#main input, #main textarea")].some((field) => field.type !== "hidden" && field.value !== field.defaultValue);

  document.querySelectorAll("[data-events]").forEach((job) => {
    const source = new EventSource(job.dataset.events);
    source.addEventListener("card", (event) => {
      job.querySelector(".job__card").innerHTML = event.data;
    });
    source.addEventListener("over", () => {
      source.close();
      if (!typed()) return location.assign("/sources");
      const link = Object.assign(document.createElement("a"), { href: "/sources", textContent: "It is read. Show what came of it." });
      job.querySelector(".job__card").replaceChildren(link);
    });
  });
})();

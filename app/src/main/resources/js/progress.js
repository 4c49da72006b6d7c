// Imports on their way: shows the cards the server sends, and the receipt when one is over.
(() => {
  document.querySelectorAll("[data-events]").forEach((job) => {
    const source = new EventSource(job.dataset.events);
    source.addEventListener("card", (event) => {
      job.querySelector(".job__card").innerHTML = event.data;
    });
    source.addEventListener("over", () => {
      source.close();
      location.assign("/sources");
    });
  });
})();

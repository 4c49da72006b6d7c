// Files dropped anywhere on the upload form are put into its field and sent.
(() => {
  document.querySelectorAll("[data-drop]").forEach((form) => {
    const over = (is) => form.classList.toggle("drop--over", is);
    form.addEventListener("dragover", (event) => {
      event.preventDefault();
      over(true);
    });
    form.addEventListener("dragleave", () => over(false));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      over(false);
      if (event.dataTransfer.files.length === 0) return;
      form.querySelector("input[type=file]").files = event.dataTransfer.files;
      form.requestSubmit();
    });
  });
})();

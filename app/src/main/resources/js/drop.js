// Files may be dropped anywhere on any page: the window says so while they hang over it, and they are sent to be read.
(() => {
  const over = (is) => document.documentElement.classList.toggle("dropping", is);
  const files = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");

  function form() {
    const here = document.querySelector("[data-drop]");
    if (here) return here;
    const token = document.querySelector("input[name=token]");
    if (!token) return null;
    const made = document.createElement("form");
    Object.assign(made, { method: "post", enctype: "multipart/form-data", hidden: true });
    made.action = `/sources/uploads?token=${encodeURIComponent(token.value)}`;
    const field = Object.assign(document.createElement("input"), { type: "file", name: "files", multiple: true });
    made.append(field);
    document.body.append(made);
    return made;
  }

  addEventListener("dragover", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    over(true);
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) over(false);
  });
  addEventListener("drop", (event) => {
    over(false);
    if (!files(event) || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    const to = form();
    if (!to) return location.assign("/sources");
    to.querySelector("input[type=file]").files = event.dataTransfer.files;
    to.requestSubmit();
  });
})();

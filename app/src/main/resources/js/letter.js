// A letter that is changed: the link into the mail program says at once what is typed (RFC 6068 §2).
(() => {
  document.addEventListener("input", (event) => {
    const form = event.target.closest("[data-letter]");
    const link = document.querySelector("[data-mailto]");
    if (!form || !link) return;
    const to = link.href.split("?")[0];
    const body = form.elements.body.value.replace(/\r?\n/g, "\r\n");
    link.href = `${to}?subject=${encodeURIComponent(form.elements.subject.value)}&body=${encodeURIComponent(body)}`;
  });
})();

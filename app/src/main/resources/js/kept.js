// On every page, where this device keeps pages: sends what waits, says what came of it, and lets nothing typed be lost.
(() => {
  const worker = navigator.serviceWorker;
  if (!worker) return;
  const waiting = async () => ((await caches.has("rapport-queue")) ? (await (await caches.open("rapport-queue")).keys()).length : 0);

  function say(words) {
    const line = document.createElement("p");
    line.className = "kept";
    line.setAttribute("role", "status");
    const link = document.createElement("a");
    link.href = "/device";
    link.textContent = words;
    line.append(link);
    document.getElementById("main")?.prepend(line);
  }

  worker.addEventListener("message", ({ data }) => {
    if (data.sent) say(data.sent === 1 ? "What you wrote while Rapport was away has arrived." : `The ${data.sent} things you wrote while Rapport was away have arrived.`);
    if (data.refused && (data.sent || location.pathname === "/")) say(data.refused === 1 ? "One thing you wrote was refused; it is kept with the reason." : `${data.refused} things you wrote were refused; they are kept with their reasons.`);
  });
  const ask = () => worker.controller?.postMessage("send");
  window.addEventListener("online", ask);
  ask();

  // A kept form stands at the time it is used, not at the time it was kept.
  const now = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  const field = document.querySelector(".kept") && document.querySelector("input#when[type=datetime-local]");
  if (field) field.value = field.max = now();

  // The key by which the server knows a form again that it has seen.
  document.addEventListener("submit", (event) => {
    if (!worker.controller || !/\/(conversations|captures)$/.test(event.target.getAttribute("action") || "")) return;
    let once = event.target.elements.once;
    if (!once) {
      once = Object.assign(document.createElement("input"), { type: "hidden", name: "once" });
      event.target.append(once);
    }
    once.value = crypto.randomUUID();
  });

  // Signing out and erasing empty this device; what was not sent yet would go with it.
  document.addEventListener("submit", async (event) => {
    const ends = ["/sign-out", "/settings/erasure"].includes(event.target.getAttribute("action"));
    if (!ends || !worker.controller || event.target.dataset.sure) return;
    event.preventDefault();
    const left = await waiting();
    if (left > 0 && !confirm(`${left === 1 ? "One thing" : left + " things"} you wrote on this device did not arrive yet and would be lost. Go on?`)) return;
    event.target.dataset.sure = "yes";
    event.target.submit();
  });
})();

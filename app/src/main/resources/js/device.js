// The page about this device: the switch, what waits to be sent or was refused, and what is kept.
(async () => {
  const root = document.querySelector("[data-device]");
  const worker = navigator.serviceWorker;
  if (!root || !worker) return;
  const part = (name) => root.querySelector(`[data-part=${name}]`);
  const show = (name, is) => part(name).toggleAttribute("hidden", !is);
  const add = (list, name, fill) => {
    const one = root.querySelector(`template[data-of=${name}]`).content.cloneNode(true);
    fill((what) => one.querySelector(`[data-the=${what}]`));
    part(list).append(one);
  };
  const fields = { when: "When", note: "Worth remembering", promise: "Promised", mine: "I promised", theirs: "They promised", value: "Given", believed: "Thought before", thinks: "Think now" };
  const typed = (one) => one.fields.filter(([field, words]) => fields[field] && words && !["true", "false"].includes(words)).map(([field, words]) => `${fields[field]}: ${words}`).join("\n");
  const title = async (id) => decodeURIComponent((await (await caches.open("rapport-pages")).match("/people/" + id))?.headers.get("X-Kept-Title") ?? "");
  const time = (at) => new Date(Number(at)).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });

  async function waiting() {
    const queue = await caches.open("rapport-queue");
    const read = async (name) => (await queue.match(name)).json();
    const all = await Promise.all((await queue.keys()).map(async (name) => [name, await read(name), await title((await read(name)).path.split("/")[2])]));
    part("queue").replaceChildren();
    show("waiting", all.length > 0);
    for (const [name, one, who] of all)
      add("queue", "queued", (the) => {
        the("what").textContent = (one.path.endsWith("captures") ? "After the meeting" : "A conversation") + (who ? " with " + who : "");
        the("what").href = one.path.endsWith("captures") ? one.path.replace(/s$/, "") : "/conversations/new?person=" + one.path.split("/")[2];
        the("when").textContent = time(one.at);
        the("typed").textContent = typed(one);
        the("why").textContent = one.why ? "Refused: " + one.why : "Waits until Rapport answers.";
        the("again").addEventListener("click", async () => {
          await queue.put(name, new Response(JSON.stringify({ ...one, why: "" })));
          worker.controller?.postMessage("send");
          await waiting();
        });
        the("away").addEventListener("click", async () => confirm("Throw away what you typed?") && (await queue.delete(name), await waiting()));
      });
  }
  async function pages() {
    const kept = await caches.open("rapport-pages");
    const lines = await Promise.all((await kept.keys()).toReversed().map(async (name) => [name.url, (await kept.match(name)).headers]));
    part("pages").replaceChildren();
    if (lines.length === 0) part("pages").append(Object.assign(document.createElement("li"), { className: "faint", textContent: "Nothing yet." }));
    for (const [url, headers] of lines)
      add("pages", "page", (the) => {
        the("link").href = url;
        the("link").textContent = decodeURIComponent(headers.get("X-Kept-Title")) || url;
        the("when").textContent = time(headers.get("X-Kept-At"));
      });
  }
  Object.assign(rapportDevice, { show, part, pages, waiting });
  await rapportDevice.begin();
})();

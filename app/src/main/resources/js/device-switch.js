// Switches on that this device keeps pages, and off again with everything it kept.
const rapportDevice = {
  async begin() {
    const { show, part, pages, waiting } = rapportDevice;
    const worker = navigator.serviceWorker;
    const on = async () => Boolean(await worker.getRegistration("/"));
    async function refresh() {
      const is = await on();
      show("off", !is);
      show("on", is);
      await waiting();
      if (is) await pages();
    }
    worker.addEventListener("message", refresh);
    part("keep").addEventListener("click", async () => {
      await worker.register("/worker.js");
      (await worker.ready).active.postMessage("gather");
      await refresh();
    });
    part("stop").addEventListener("click", async () => {
      const left = (await (await caches.open("rapport-queue")).keys()).length;
      if (left > 0 && !confirm("What waits to be sent would be lost. Go on?")) return;
      await (await worker.getRegistration("/"))?.unregister();
      await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
      await refresh();
    });
    show("none", false);
    await refresh();
  },
};

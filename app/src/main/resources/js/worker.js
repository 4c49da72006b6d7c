// Answers for Rapport while its server is away. It asks the server first, always; it speaks with nobody else.
let listed = 0;

// Keeps what the days ahead need: Today, the briefs, the people in them with their forms, the words, and the files of pages.
async function gather() {
  listed = Date.now();
  const answer = await fetch("/device/list");
  if (answer.status === 401) await forget();
  if (!answer.ok) return;
  const list = await answer.json();
  const files = await caches.open(FILES);
  for (const name of await files.keys()) if (!list.files.includes(new URL(name.url).pathname + new URL(name.url).search)) await files.delete(name);
  for (const name of list.files) await file(new Request(name));
  for (const name of list.pages) await keep(new URL(name, location.origin), await fetch(name));
}

const forget = () => Promise.all([caches.delete(PAGES), caches.delete(FILES)]);

async function page(event, url) {
  try {
    const answer = await fetch(event.request);
    const copy = answer.clone();
    event.waitUntil((async () => {
      if (answer.status === 401) return forget();
      await keep(url, copy);
      await sendOnce();
      if (Date.now() - listed > 600_000) await gather();
    })().catch(() => {}));
    return answer;
  } catch {
    return shown(url);
  }
}

async function form(event, url) {
  const copy = event.request.clone();
  try {
    return await fetch(event.request);
  } catch {
    if (QUEUED.test(url.pathname)) return lay(url, copy);
    return shown(url, "Rapport does not answer, so this was not sent. Go back: what you typed is still there.");
  }
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  if (event.data === "gather") event.waitUntil(gather().then(() => event.source.postMessage({ gathered: true }), () => {}));
  if (event.data === "send") event.waitUntil(sendFor(event.source));
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== location.origin) return;
  const visit = event.request.mode === "navigate";
  if (visit && event.request.method === "GET") event.respondWith(page(event, url));
  else if (visit && event.request.method === "POST") event.respondWith(form(event, url));
  else if (event.request.method === "GET" && FILE.test(url.pathname)) event.respondWith(file(event.request));
});

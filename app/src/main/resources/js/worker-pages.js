// What this device keeps of Rapport: pages that were read, and the files they need. Off until the owner switches it on.
const PAGES = "rapport-pages";
const FILES = "rapport-files";
const MOST = 200;
const KEEPS = /^\/(|words|device|people\/\d+(\/(timeline|capture|brief))?|meetings\/\d+\/brief|conversations\/new)$/;
const FILE = /^\/(style\.css|(scripts|fonts|icons)\/)/;

// A page is kept under its path; the form for a conversation also under whom it is with.
function nameOf(url) {
  const person = url.pathname === "/conversations/new" ? url.searchParams.get("person") : null;
  return url.pathname + (person ? "?person=" + person : "");
}

async function keep(url, answer) {
  if (!KEEPS.test(url.pathname) || nameOf(url) !== url.pathname + url.search) return;
  if (answer.status !== 200 || answer.headers.has("X-Rapport-As-Of") || !(answer.headers.get("Content-Type") || "").startsWith("text/html")) return;
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  headers.set("X-Kept-At", String(Date.now()));
  headers.set("X-Kept-Title", encodeURIComponent((/<title>([^<]*) · Rapport</.exec(text) || ["", ""])[1]));
  const pages = await caches.open(PAGES);
  await pages.delete(nameOf(url));
  await pages.put(nameOf(url), new Response(text, { headers }));
  const names = await pages.keys();
  for (const old of names.slice(0, Math.max(0, names.length - MOST))) await pages.delete(old);
}

function when(at) {
  const time = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });
  const today = at.toDateString() === new Date().toDateString();
  return today ? "at " + time : `on ${at.toLocaleDateString([], { day: "numeric", month: "long" })} at ${time}`;
}

// A page while the server is away, which says so; what was not kept is answered by the page about this device.
async function shown(url, words) {
  const pages = await caches.open(PAGES);
  const kept = words ? null : await pages.match(nameOf(url));
  const answer = kept || (await pages.match("/device"));
  if (!answer) return new Response("Rapport does not answer.\n", { status: 503, headers: { "Content-Type": "text/plain;charset=UTF-8" } });
  const at = new Date(Number(answer.headers.get("X-Kept-At")));
  const says = kept ? `Rapport does not answer. Read from what this device kept ${when(at)}.` : words || "Rapport does not answer, and that page was not kept on this device.";
  const text = (await answer.text()).replace(/<main [^>]*>/, (main) => `${main}<p class="kept" role="status">${says}</p>`);
  return new Response(text, { headers: answer.headers });
}

async function file(request) {
  const files = await caches.open(FILES);
  const kept = await files.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await files.put(request, answer.clone());
  return answer;
}

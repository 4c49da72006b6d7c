// What is typed while the server is away is sent once it is back, under a key made when it was typed, so that it arrives once.
const QUEUE = "rapport-queue";
const QUEUED = /^\/people\/\d+\/(conversations|captures)$/;

async function queued() {
  const queue = await caches.open(QUEUE);
  return Promise.all((await queue.keys()).map(async (name) => (await queue.match(name)).json()));
}

async function put(one) {
  const queue = await caches.open(QUEUE);
  await queue.put("/device/queue/" + one.key, new Response(JSON.stringify(one)));
}

const drop = async (key) => (await caches.open(QUEUE)).delete("/device/queue/" + key);

async function lay(url, request) {
  const fields = [...new URLSearchParams(await request.text())].filter(([name]) => name !== "token");
  const key = new URLSearchParams(fields).get("once") || crypto.randomUUID();
  const rest = fields.filter(([name]) => name !== "once");
  await put({ key, at: Date.now(), path: url.pathname, fields: [...rest, ["once", key]], why: "" });
  return Response.redirect("/device#waiting", 303);
}

// One thing to the server; true when it is there. 401 and a server in trouble leave it waiting.
async function hand(one, token) {
  const answer = await fetch(one.path, {
    method: "POST",
    redirect: "manual",
    headers: { "X-Rapport-Token": token, "X-Rapport-Queued": "1" },
    body: new URLSearchParams(one.fields),
  });
  if (answer.type === "opaqueredirect") await drop(one.key);
  else if ([400, 404, 409].includes(answer.status)) await put({ ...one, why: (await answer.json()).detail });
  return answer.type === "opaqueredirect";
}

// How many arrived of which no page was told yet.
let arrived = 0;

async function send() {
  const waiting = (await queued()).filter((one) => !one.why);
  if (waiting.length === 0) return;
  const list = await fetch("/device/list");
  if (!list.ok) return;
  const { token } = await list.json();
  for (const one of waiting.toSorted((a, b) => a.at - b.at)) if (await hand(one, token)) arrived++;
}

// Sends for a page that listens, and tells it what came of it, also of what was sent while it was loading.
async function sendFor(page) {
  await sendOnce();
  page.postMessage({ sent: arrived, refused: (await queued()).filter((one) => one.why).length });
  arrived = 0;
}

const sendOnce = () => navigator.locks.request("rapport-send", () => send().catch(() => {}));

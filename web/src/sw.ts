// Answers for this page without a network. It never reads an archive: archives are no requests.

const STORE = "netral";
const LIST = "berkas.json";
const PATIENCE = 4000; // milliseconds to wait for news before the kept list has to do

interface Asked extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Lasting extends Event {
  waitUntil(done: Promise<unknown>): void;
}

const worker = self as unknown as { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> }; location: Location };

self.addEventListener("install", (event) => (event as Lasting).waitUntil(worker.skipWaiting()));
self.addEventListener("activate", (event) => (event as Lasting).waitUntil(worker.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event as Asked;
  const address = new URL(request.url);
  if (request.method !== "GET" || request.cache === "reload" || address.origin !== worker.location.origin) return;
  (event as Asked).respondWith(address.pathname.endsWith(`/${LIST}`) ? news(request) : kept(request));
});

async function kept(request: Request): Promise<Response> {
  const store = await caches.open(STORE);
  const page = request.mode === "navigate" ? new URL("index.html", worker.location.href) : request;
  return (await store.match(page, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}

async function news(request: Request): Promise<Response> {
  const store = await caches.open(STORE);
  const old = await store.match(request, { ignoreSearch: true, ignoreVary: true });
  if (!old) return fetch(request);
  const late = new Promise<Response>((done) => setTimeout(() => done(old.clone()), PATIENCE));
  const fresh = fetch(request).then((answer) => (answer.ok ? answer : old.clone()), () => old.clone());
  return Promise.race([fresh, late]);
}

import { createOfflineCopy } from "./offline-copy.ts";
import type { OfflineFiles } from "./offline-copy.ts";

declare const self: ServiceWorkerGlobalScope;
/** The build writes it in front of this script. */
declare const OFFLINE_FILES: OfflineFiles;

const copy = createOfflineCopy({
  files: OFFLINE_FILES,
  caches: self.caches,
  fetch: (path, init) => self.fetch(path, init),
  sleep: (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
});

self.addEventListener("install", (event) => {
  event.waitUntil(copy.fill().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(copy.dropOlder().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const answer = copy.answer(event.request);
  if (answer !== undefined) event.respondWith(answer);
});

/** A page asks whether the script it runs is of this build. */
self.addEventListener("message", ({ data, ports }: ExtendableMessageEvent) => {
  ports[0]?.postMessage(typeof data === "string" && Object.hasOwn(OFFLINE_FILES.hashes, data));
});

import { expect, test } from "vitest";
import { keepOfflineCopy } from "./keep-offline-copy.ts";

/** A service worker of a build with one script. */
function workerOf(script: string) {
  const postMessage = (asked: unknown, ports: unknown) => {
    const port: unknown = Array.isArray(ports) ? ports[0] : undefined;
    if (port instanceof MessagePort) port.postMessage(asked === script);
  };
  return { postMessage };
}

test("a new version is told once its worker has taken over, the page's own is not", async () => {
  let controller: ReturnType<typeof workerOf> | null = null;
  let told = 0;
  const events = new EventTarget();
  const container = {
    get controller() {
      return controller;
    },
    addEventListener: events.addEventListener.bind(events),
    getRegistration: () => Promise.resolve(undefined),
  };
  const isTold = new Promise<void>((resolve) => {
    const tellNewVersion = () => {
      told += 1;
      resolve();
    };
    const register = () => Promise.reject(new Error("not allowed here"));
    void keepOfflineCopy({ container, register, script: "/assets/a-1.js", tellNewVersion });
  });
  for (const worker of [null, workerOf("/assets/a-1.js"), workerOf("/assets/a-2.js")]) {
    controller = worker;
    events.dispatchEvent(new Event("controllerchange"));
  }
  await isTold;
  expect(told).toBe(1);
});

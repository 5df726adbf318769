/** What is needed of `navigator.serviceWorker`. */
interface WorkerContainer {
  readonly controller: Pick<ServiceWorker, "postMessage"> | null;
  addEventListener(type: "controllerchange", listener: () => void): void;
  getRegistration(): Promise<Pick<ServiceWorkerRegistration, "update"> | undefined>;
}

export interface OfflineCopyKeeperOptions {
  readonly container: WorkerContainer;
  /** Starts the service worker. Rejects where the browser does not allow one. */
  readonly register: () => Promise<unknown>;
  /** Path of the script that the page runs. */
  readonly script: string;
  readonly tellNewVersion: () => void;
}

/**
 * Keeps a copy of the app in the browser, so that it opens without its server. Where that is not possible the app is the
 * same, but needs the server to open.
 */
export async function keepOfflineCopy(options: OfflineCopyKeeperOptions): Promise<void> {
  const { container, register, script, tellNewVersion } = options;
  container.addEventListener("controllerchange", () => {
    void isOfSameBuild(container.controller, script).then((isSame) => {
      if (!isSame) tellNewVersion();
    });
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void lookForUpdate(container);
  });
  try {
    await register();
  } catch {
    // Not allowed, as in a private window of some browsers, or the server went away just now.
  }
}

function isOfSameBuild(worker: WorkerContainer["controller"], script: string): Promise<boolean> {
  if (worker === null) return Promise.resolve(true);
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      channel.port1.close();
      resolve(data === true);
    };
    worker.postMessage(script, [channel.port2]);
  });
}

/** Otherwise a window that stays open for days would look only when it is loaded. */
async function lookForUpdate(container: WorkerContainer): Promise<void> {
  try {
    await (await container.getRegistration())?.update();
  } catch {
    // The server is away; the next look will tell.
  }
}

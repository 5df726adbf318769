/**
 * The one Trusted Types policy of the app, named as the Content-Security-Policy allows it. Only addresses that the bundler made
 * go through it; there is no way in for markup or script text.
 */
interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => string;
}

interface TrustedTypesFactory {
  readonly createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
}

declare global {
  /** Absent where the browser does not know Trusted Types. */
  var trustedTypes: TrustedTypesFactory | undefined;
}

function sameOriginUrl(url: string): string {
  const absolute = new URL(url, globalThis.location.href);
  if (absolute.origin !== globalThis.location.origin)
    throw new TypeError("A worker must come from the app's own origin");
  return absolute.href;
}

type StartWorker = (url: string) => Worker;
type RegisterServiceWorker = (url: string) => Promise<ServiceWorkerRegistration>;

interface ScriptStarters {
  /** Starts a module worker. `url` is what `import url from "./x.worker.ts?worker&url"` gives; other origins throw. */
  readonly createWorker: StartWorker;
  /** For the whole app; rejects for other origins and where the browser does not allow it. */
  readonly registerServiceWorker: RegisterServiceWorker;
}

/** `factory` is absent where the browser does not know Trusted Types. A policy's name can be taken only once a page. */
export function createScriptStarters(factory: TrustedTypesFactory | undefined): ScriptStarters {
  const policy = factory?.createPolicy("app", { createScriptURL: sameOriginUrl });
  // With Trusted Types the policy's answer is an object that the DOM's types call a string.
  const trusted = (url: string) => (policy === undefined ? sameOriginUrl(url) : policy.createScriptURL(url));
  return {
    createWorker: (url) => new Worker(trusted(url), { type: "module" }),
    registerServiceWorker: async (url) => navigator.serviceWorker.register(trusted(url), { updateViaCache: "none" }),
  };
}

export const { createWorker, registerServiceWorker } = createScriptStarters(globalThis.trustedTypes);

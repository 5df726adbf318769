import { isProgressId, PROGRESS_PATH } from "#core/recognition/analysis-progress.ts";
import type { Provider, Wire } from "#core/recognition/provider.ts";
import { WIRE_PATHS } from "#core/recognition/provider.ts";
import type { Methods } from "./guards/method.ts";
import { vendorMethodAt } from "./vendor-methods.ts";
import type { VendorMethod } from "./vendor-methods.ts";

export interface ForwardRoute {
  readonly kind: "forward";
  readonly provider: Provider;
  readonly wire: Wire;
  readonly upstreamPath: string;
  /** At the vendor's own path: the engine stands in for the vendor, with its limits and its errors. */
  readonly isDouble: boolean;
}

/** At a vendor's own path: only a refusal in its shape can come of it. */
export interface VendorRoute extends VendorMethod {
  readonly kind: "vendor-method";
}

export type Route =
  | ForwardRoute
  | VendorRoute
  | { readonly kind: "providers" }
  | { readonly kind: "progress"; readonly id: string }
  | { readonly kind: "health" }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "unknown" };

/** Project ids, also of the old `domain.com:name` form, and project numbers; location ids. */
const GOOGLE_PROJECT_PATH =
  /^\/v1\/projects\/([A-Za-z0-9][A-Za-z0-9._:-]{0,62})(?:\/locations\/([a-z][a-z0-9-]{0,31}))?\/images:annotate$/;

const WIRES_OF: Readonly<Record<Provider, readonly Wire[]>> = {
  yandex: ["yandex-vision"],
  google: ["google-vision"],
  builtin: ["yandex-vision", "google-vision"],
};

/** Exact matches only. `/api/{provider}` before a vendor's path, or the bare path, which the built-in engine serves. */
export function routeOf(path: string, isFile: (path: string) => boolean): Route {
  if (path === "/api/providers") return { kind: "providers" };
  if (path === "/healthz") return { kind: "health" };
  if (path.startsWith(ENGINE_PROGRESS)) return progressRoute(path.slice(ENGINE_PROGRESS.length));
  const match = /^\/api\/(yandex|google|builtin)(\/.*)$/.exec(path);
  const provider = providerNamed(match?.[1]);
  const forward = provider === undefined ? doubleRoute(path) : forwardRoute(provider, match?.[2] ?? path);
  if (forward !== undefined) return forward;
  if (path === "/" || isFile(path)) return { kind: "file", path };
  const vendorMethod = vendorMethodAt(path);
  return vendorMethod === undefined ? { kind: "unknown" } : { kind: "vendor-method", ...vendorMethod };
}

const ENGINE_PROGRESS = `/api/builtin${PROGRESS_PATH}`;

function progressRoute(id: string): Route {
  return isProgressId(id) ? { kind: "progress", id } : { kind: "unknown" };
}

export function methodsOf(route: Route): Methods {
  if (route.kind === "unknown" || route.kind === "vendor-method") return "GET, HEAD, POST";
  return route.kind === "forward" ? "POST" : "GET, HEAD";
}

function providerNamed(name: string | undefined): Provider | undefined {
  return name === "yandex" || name === "google" || name === "builtin" ? name : undefined;
}

function forwardRoute(provider: Provider, vendorPath: string): ForwardRoute | undefined {
  const wire = wireOf(vendorPath);
  if (wire === undefined || !WIRES_OF[provider].includes(wire)) return undefined;
  return { kind: "forward", provider, wire, upstreamPath: vendorPath, isDouble: false };
}

/** The engine tells by the prefix whose limits hold. */
function doubleRoute(path: string): Route | undefined {
  const route = forwardRoute("builtin", path);
  return route === undefined ? undefined : { ...route, upstreamPath: `/double${path}`, isDouble: true };
}

function wireOf(vendorPath: string): Wire | undefined {
  if (vendorPath === WIRE_PATHS["yandex-vision"]) return "yandex-vision";
  if (vendorPath === WIRE_PATHS["google-vision"] || GOOGLE_PROJECT_PATH.test(vendorPath)) return "google-vision";
  return undefined;
}

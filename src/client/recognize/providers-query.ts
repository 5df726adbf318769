import { queryOptions } from "@tanstack/react-query";
import type { ProviderInfo } from "#core/recognition/provider.ts";
import { isProviderList } from "./known-providers.ts";
import type { KnownProviders } from "./known-providers.ts";

/** How often an unreachable server is tried again. */
const PROBE_INTERVAL_MS = 4000;
/** The built-in engine starts a few seconds after the server. */
const START_INTERVAL_MS = 1000;

/**
 * What the server can recognise with; until it answers, what it could the last time. While it cannot be reached, asks
 * again every few seconds.
 */
export function providersQuery(fetch: (url: string) => Promise<Response>, known: KnownProviders) {
  return queryOptions({
    queryKey: ["providers"],
    queryFn: async () => {
      const providers = await fetchProviders(fetch);
      known.keep(providers);
      return providers;
    },
    initialData: known.read,
    initialDataUpdatedAt: 0,
    staleTime: 60_000,
    gcTime: Infinity,
    retry: false,
    networkMode: "always",
    refetchInterval: ({ state }) => {
      if (state.status === "error") return PROBE_INTERVAL_MS;
      return isStarting(state.data) ? START_INTERVAL_MS : false;
    },
  });
}

function isStarting(providers: readonly ProviderInfo[] = []): boolean {
  return providers.some(({ id, isConfigured }) => id === "builtin" && !isConfigured);
}

async function fetchProviders(fetch: (url: string) => Promise<Response>): Promise<readonly ProviderInfo[]> {
  const response = await fetch("/api/providers");
  if (!response.ok) throw new Error(`HTTP ${String(response.status)}`);
  const answer: unknown = await response.json();
  const providers =
    typeof answer === "object" && answer !== null && "providers" in answer ? answer.providers : undefined;
  // The server is built together with this page; the check tells it from another one on the same port.
  if (!isProviderList(providers)) throw new Error("Not a list of providers");
  return providers;
}

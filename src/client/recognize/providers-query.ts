import { queryOptions } from "@tanstack/react-query";
import type { ProviderInfo, ProvidersAnswer } from "#core/recognition/provider.ts";

/** How often an unreachable server is tried again. */
const PROBE_INTERVAL_MS = 4000;

/** What the server can recognise with. While it cannot be reached, asks again every few seconds. */
export function providersQuery(fetch: (url: string) => Promise<Response>) {
  return queryOptions({
    queryKey: ["providers"],
    queryFn: () => fetchProviders(fetch),
    staleTime: 60_000,
    gcTime: Infinity,
    retry: false,
    networkMode: "always",
    refetchInterval: ({ state }) => (state.status === "error" ? PROBE_INTERVAL_MS : false),
  });
}

async function fetchProviders(fetch: (url: string) => Promise<Response>): Promise<readonly ProviderInfo[]> {
  const response = await fetch("/api/providers");
  if (!response.ok) throw new Error(`HTTP ${String(response.status)}`);
  const answer: unknown = await response.json();
  if (!isProvidersAnswer(answer)) throw new Error("Not a list of providers");
  return answer.providers;
}

/** The server is built together with this page; the check tells it from another one on the same port. */
function isProvidersAnswer(answer: unknown): answer is ProvidersAnswer {
  return typeof answer === "object" && answer !== null && "providers" in answer && Array.isArray(answer.providers);
}

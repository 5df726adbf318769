import type { QueryClient } from "@tanstack/react-query";
import type { RecognitionError } from "#core/recognition/error.ts";
import type { Provider, ProviderInfo } from "#core/recognition/provider.ts";
import { rpcCode } from "#core/recognition/rpc-code.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { Clock } from "../recognize/clock.ts";
import type { providersQuery } from "../recognize/providers-query.ts";

export interface ProviderLookupOptions {
  readonly client: QueryClient;
  readonly query: ReturnType<typeof providersQuery>;
  readonly clock: Clock;
}

export type ProviderLookup = (id: Provider, signal: AbortSignal) => Promise<Result<ProviderInfo, RecognitionError>>;

/** The built-in engine takes a few seconds to start after the server. */
const START_CHECKS = 30;
const START_CHECK_MS = 1000;

/** What is known of a provider; waits for the built-in engine while it is starting. Rejects when aborted. */
export function createProviderLookup({ client, query, clock }: ProviderLookupOptions): ProviderLookup {
  return async (id, signal) => {
    for (let check = 0; check < START_CHECKS; check += 1) {
      const staleTime = check === 0 ? 60_000 : 0;
      const providers = await client.query({ ...query, staleTime }).catch(() => undefined);
      if (providers === undefined) return failure({ kind: "offline" });
      const provider = providers.find((each) => each.id === id);
      if (provider?.isConfigured === true) return success(provider);
      if (id !== "builtin") return failure({ kind: "auth", message: provider?.missing.join(", ") ?? "" });
      await clock.sleep(START_CHECK_MS, signal);
    }
    return failure({
      kind: "unavailable",
      message: "The built-in engine does not start",
      code: rpcCode("UNAVAILABLE"),
    });
  };
}

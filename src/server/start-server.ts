import type { Provider } from "#core/recognition/provider.ts";
import type { Result } from "#core/recognition/result.ts";
import { success } from "#core/recognition/result.ts";
import { createCancellation } from "./cancellation.ts";
import type { Configuration } from "./configuration/configuration.ts";
import type { Effects } from "./effects.ts";
import type { EngineService } from "./engine-service/engine-service.ts";
import { createAdmission } from "./forward/admission.ts";
import type { Identity } from "./guards/check-request.ts";
import { hostsOf } from "./guards/host.ts";
import { originsOf } from "./guards/origin.ts";
import type { Application } from "./handle-request.ts";
import { handleRequest } from "./handle-request.ts";
import type { Limits } from "./limits.ts";
import { listen } from "./listen.ts";
import { createProgressRelay } from "./progress-relay.ts";
import { providersAnswer } from "./providers/providers-answer.ts";
import { closeServers } from "./shutdown.ts";
import { createCompress } from "./static/compression.ts";
import type { StaticFiles } from "./static/static-files.ts";
import { createEngineUpstream } from "./upstreams/engine-upstream.ts";
import type { Upstream } from "./upstreams/upstream.ts";
import type { Vendor } from "./upstreams/vendor-upstream.ts";
import { createVendorUpstream, VENDOR_ORIGINS } from "./upstreams/vendor-upstream.ts";

export interface StartOptions {
  readonly configuration: Configuration;
  readonly version: string;
  readonly files: StaticFiles;
  /** Started by the caller; undefined when switched off. */
  readonly engine: EngineService | undefined;
  readonly limits: Limits;
  readonly effects: Effects;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no new requests, finishes those in flight within the limit, then resolves. The engine is not touched. */
  readonly close: () => Promise<void>;
}

/** Listens and answers. Fails with the system's code when an address cannot be had. */
export async function startServer(options: StartOptions): Promise<Result<RunningServer, string>> {
  const { configuration, limits, effects } = options;
  const app = createApplication(options);
  const result = await listen({
    addresses: configuration.listen.addresses,
    port: configuration.listen.port,
    limits: limits.server,
    handle: (exchange) => void handleRequest(app, exchange),
  });
  if (!result.ok) return result;
  const { servers, port } = result.value;
  return success({ port, close: () => closeServers(servers, { effects, waitMs: limits.server.shutdownMs }) });
}

function createApplication(options: StartOptions): Application {
  const { configuration, engine, limits, effects, version, files } = options;
  const { vendors } = configuration;
  return {
    version,
    identityAt: (port) => identityOf(configuration, port),
    files,
    compress: createCompress(),
    upstreams: createUpstreams(options),
    describeProviders: async () => {
      const ready = await engine?.whenReady(createCancellation());
      const isConfigured = {
        yandex: vendors.yandex.credentials !== undefined,
        google: vendors.google.credentials !== undefined,
      };
      return providersAnswer(ready?.ok === true ? ready.value.info : undefined, isConfigured);
    },
    relayProgress:
      engine === undefined
        ? undefined
        : createProgressRelay({ engine, effects, maxStreams: limits.progressStreams, totalMs: limits.engine.totalMs }),
    admission: createAdmission(limits.admission, effects),
    limits,
    effects,
  };
}

function createUpstreams({ configuration, engine, limits }: StartOptions): Record<Provider, Upstream | undefined> {
  const vendorUpstream = (vendor: Vendor): Upstream | undefined => {
    const { credentials, folderId, origin } = configuration.vendors[vendor];
    if (credentials === undefined) return undefined;
    return createVendorUpstream({
      origin: origin ?? new URL(VENDOR_ORIGINS[vendor]),
      credentials,
      folderId,
      limits: limits.vendor,
    });
  };
  return {
    builtin: engine === undefined ? undefined : createEngineUpstream(engine, limits.engine),
    yandex: vendorUpstream("yandex"),
    google: vendorUpstream("google"),
  };
}

function identityOf({ listen: { names, publicHosts, accessToken } }: Configuration, port: number): Identity {
  const hosts = new Set([...hostsOf(names, port), ...publicHosts]);
  return { hosts, origins: new Set(originsOf(hosts)), accessToken };
}

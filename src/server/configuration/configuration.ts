import type { LogLevel } from "../log.ts";
import type { Credentials } from "../upstreams/credentials.ts";
import type { Vendor } from "../upstreams/vendor-upstream.ts";
import type { Secret } from "./secret.ts";

export interface VendorConfiguration {
  /** Replaces the vendor's host; a loopback address. */
  readonly origin: URL | undefined;
  readonly credentials: Credentials | undefined;
  /** Goes into the body. */
  readonly folderId: string | undefined;
}

export interface ListenConfiguration {
  /** One server for each; `isOptional`: goes on without it when this machine has no such address. */
  readonly addresses: readonly { readonly host: string; readonly isOptional: boolean }[];
  readonly port: number;
  /** Names a caller may use in the Host header, without the port. */
  readonly names: readonly string[];
  /** Whole Host values besides those, for names of other machines and things in front of the server. */
  readonly publicHosts: readonly string[];
  /** Asked of every caller when set; always set when other machines can connect. */
  readonly accessToken: Secret | undefined;
}

/** All that the server is told at its start. */
export interface Configuration {
  readonly listen: ListenConfiguration;
  readonly vendors: Readonly<Record<Vendor, VendorConfiguration>>;
  readonly isEngineOn: boolean;
  readonly logLevel: LogLevel;
}

import type { Configuration, ListenConfiguration } from "./configuration/configuration.ts";
import type { Credentials } from "./upstreams/credentials.ts";
import { fingerprintOf } from "./upstreams/credentials.ts";
import type { Vendor } from "./upstreams/vendor-upstream.ts";

const VARIABLES: Readonly<Record<Vendor, string>> = {
  yandex: "YANDEX_API_KEY or YANDEX_IAM_TOKEN",
  google: "GOOGLE_API_KEY or GOOGLE_ACCESS_TOKEN",
};

export interface StartReport {
  readonly configuration: Configuration;
  readonly port: number;
  readonly isEngineOn: boolean;
}

/** What a person reads when the server is ready: where it is and what is configured. */
export function startReport({ configuration, port, isEngineOn }: StartReport): string {
  const { listen, vendors } = configuration;
  const names = listen.publicHosts.length > 0 ? listen.publicHosts : [`${ownName(listen)}:${port}`];
  const lines = (["yandex", "google"] as const).map((vendor) => {
    const { credentials, origin } = vendors[vendor];
    const place = origin === undefined ? "" : ` at ${origin.origin}`;
    return `  ${vendor}: ${describe(credentials, VARIABLES[vendor])}${place}`;
  });
  const [first, ...others] = names.map((name) => `http://${name}`);
  return [
    `Proofbox is ready: ${first ?? ""}`,
    ...others.map((address) => `  also ${address}`),
    `  built-in engine: ${isEngineOn ? "on" : "off (switched off or not built)"}`,
    ...lines,
  ].join("\n");
}

/** For someone who reads it at the terminal. */
export function listenProblem(code: string, { port, addresses }: ListenConfiguration): string {
  const hosts = addresses.map(({ host }) => host).join(" and ");
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
    case "EACCES":
      return `This user may not listen on port ${port}. Choose one above 1023: PORT=4400 npm start`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST=${hosts} is not an address of this machine.`;
    default:
      return `Cannot listen on ${hosts}, port ${port} (${code}).`;
  }
}

function ownName({ addresses, names }: ListenConfiguration): string {
  const isLocalhost = addresses.length > 1 || addresses.every(({ host }) => host === "localhost");
  const host = addresses[0]?.host ?? "localhost";
  if (isLocalhost) return "localhost";
  return names.find((name) => name === host || name === `[${host}]`) ?? "localhost";
}

function describe(credentials: Credentials | undefined, variables: string): string {
  if (credentials === undefined) return `not configured (${variables})`;
  return `${credentials.kind} ${fingerprintOf(credentials)}`;
}

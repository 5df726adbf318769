import { checkAccessTokenSetting, checkHosts, checkPort, isLoopback } from "./checks.ts";
import type { ListenConfiguration } from "./configuration.ts";
import type { Settings } from "./settings.ts";

const DEFAULT_PORT = 4400;
const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];
const ANY_ADDRESS = new Set(["0.0.0.0", "::"]);

/** Loopback unless told otherwise twice: other machines need ALLOW_REMOTE=1 and an access token. */
export function listenConfiguration(settings: Settings): ListenConfiguration {
  const port = settings.checked("PORT", checkPort) ?? DEFAULT_PORT;
  const host = settings.text("HOST")?.replace(/^\[|\]$/g, "") ?? "localhost";
  const accessToken = settings.secret("ACCESS_TOKEN", checkAccessTokenSetting);
  const publicHosts = settings.checked("PUBLIC_HOSTS", checkHosts) ?? [];
  if (isLoopback(host)) {
    return { addresses: loopbackAddresses(host), port, names: LOOPBACK_NAMES, publicHosts, accessToken };
  }
  settings.problems.push(...remoteProblems(settings, host, publicHosts));
  const names = ANY_ADDRESS.has(host) ? LOOPBACK_NAMES : [...LOOPBACK_NAMES, host.includes(":") ? `[${host}]` : host];
  return { addresses: [{ host, isOptional: false }], port, names, publicHosts, accessToken };
}

/** `localhost` is both addresses: a browser may try either one first. */
function loopbackAddresses(host: string): ListenConfiguration["addresses"] {
  if (host !== "localhost") return [{ host, isOptional: false }];
  return [
    { host: "127.0.0.1", isOptional: false },
    { host: "::1", isOptional: true },
  ];
}

function remoteProblems(settings: Settings, host: string, publicHosts: readonly string[]): readonly string[] {
  const isToldTwice = settings.text("ALLOW_REMOTE") === "1";
  const hasToken = settings.text("ACCESS_TOKEN") !== undefined || settings.text("ACCESS_TOKEN_FILE") !== undefined;
  return [
    ...(isToldTwice
      ? []
      : [`HOST is not this machine's loopback: whoever reaches it spends your keys. Set ALLOW_REMOTE=1 to mean it.`]),
    ...(hasToken
      ? []
      : ["HOST is not this machine's loopback: set ACCESS_TOKEN (or ACCESS_TOKEN_FILE), which callers then need."]),
    ...(ANY_ADDRESS.has(host) && publicHosts.length === 0
      ? ["HOST is every address of this machine: set PUBLIC_HOSTS to the names callers use, such as 192.168.1.5:4400."]
      : []),
  ];
}

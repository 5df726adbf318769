import type { FailureCode } from "../failure.ts";

/** Values of a header as they stood on the wire: Node keeps only the first of two Host headers. */
function rawValues(rawHeaders: readonly string[], name: string): readonly string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);
}

/** Exactly one Host header, exactly one of `hosts`: keeps out pages whose name was rebound to this address. */
export function checkHost(rawHeaders: readonly string[], hosts: ReadonlySet<string>): FailureCode | undefined {
  const [host, ...others] = rawValues(rawHeaders, "host");
  return host !== undefined && others.length === 0 && hosts.has(host) ? undefined : "wrong_host";
}

/** `name:port`, and the bare name where the port is the scheme's own. */
export function hostsOf(names: readonly string[], port: number): readonly string[] {
  const withPort = names.map((name) => `${name}:${port}`);
  return port === 80 ? [...withPort, ...names] : withPort;
}

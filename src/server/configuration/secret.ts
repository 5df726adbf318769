import { createHash } from "node:crypto";

/** A key held in a closure, so that printing, inspecting or serialising the object shows none of it. */
export interface Secret {
  /** 8 hex digits of its SHA-256, for logs. */
  readonly fingerprint: string;
  readonly reveal: () => string;
}

export function createSecret(value: string): Secret {
  const fingerprint = createHash("sha256").update(value).digest("hex").slice(0, 8);
  return { fingerprint, reveal: () => value };
}

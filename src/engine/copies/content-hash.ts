import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal; text is base64 in either alphabet. */
export function contentHash(content: Uint8Array | string): string {
  const hash = createHash("sha256");
  return (typeof content === "string" ? hash.update(content, "base64") : hash.update(content)).digest("hex");
}

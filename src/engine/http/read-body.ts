import type { IncomingMessage } from "node:http";

export type Body =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "too-large" } | { readonly kind: "gone" };

/** The whole body as text, counted while it comes. `gone`: the caller broke off. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      if (!(chunk instanceof Uint8Array)) continue;
      size += chunk.length;
      if (size > maxBytes) return { kind: "too-large" };
      chunks.push(chunk);
    }
  } catch {
    return { kind: "gone" };
  }
  return { kind: "text", text: Buffer.concat(chunks).toString("utf8") };
}

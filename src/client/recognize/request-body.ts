import type { RequestEnvelope } from "#wire/built-request.ts";

/** The whole request as one Blob of parts: no string ever holds an image. */
export function requestBody(envelope: RequestEnvelope, contents: readonly Blob[]): Blob {
  const pieces = envelope.parts.flatMap((part, index) => {
    const content = contents[index];
    return content === undefined ? [part] : [part, content];
  });
  return new Blob(pieces, { type: "application/json" });
}

/** An upper bound of the text that goes with each image, in bytes. */
export function overheadBytes(envelopeOfOne: RequestEnvelope): number {
  const text = envelopeOfOne.parts.join("");
  return new TextEncoder().encode(text).byteLength + 1;
}

/** A multiple of 3, so that only the last piece has padding. */
const CHUNK_BYTES = 3 * 256 * 1024;

/**
 * Standard base64 with padding as an ASCII blob. In pieces: one string for a picture of 20 MB would be as long as the request
 * body, and the body is put together from blobs anyway.
 */
export function base64Blob(bytes: Uint8Array): Blob {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) parts.push(encodeChunk(bytes.subarray(at, at + CHUNK_BYTES)));
  return new Blob(parts, { type: "text/plain" });
}

interface Base64Bytes {
  readonly toBase64: () => string;
}

function hasToBase64(bytes: Uint8Array | (Uint8Array & Base64Bytes)): bytes is Uint8Array & Base64Bytes {
  return "toBase64" in bytes;
}

/** `String.fromCharCode` takes its letters as arguments, of which there may not be too many. */
const LETTERS_PER_CALL = 0x2000;

function encodeChunk(chunk: Uint8Array): string {
  if (hasToBase64(chunk)) return chunk.toBase64();
  let letters = "";
  for (let at = 0; at < chunk.length; at += LETTERS_PER_CALL) {
    letters += String.fromCharCode(...chunk.subarray(at, at + LETTERS_PER_CALL));
  }
  return btoa(letters);
}

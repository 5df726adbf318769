/** Line breaks as MIME writes them are passed over, as the services' own readers do. */
const BASE64_TEXT = /^[A-Za-z0-9+/_\-\r\n]*={0,2}[\r\n]*$/;
/** A rest of one character holds six bits: less than a byte. */
const IMPOSSIBLE_REST = 1;

/** Whether proto3 JSON takes the text for bytes: either alphabet, with or without padding. A `data:` address is none. */
export function isBase64(text: string): boolean {
  if (!BASE64_TEXT.test(text)) return false;
  return lengthOfBase64(text) % 4 !== IMPOSSIBLE_REST;
}

/** Bytes that the text stands for, without decoding it. */
export function sizeOfBase64(text: string): number {
  return Math.floor((lengthOfBase64(text) * 3) / 4);
}

/** Characters without padding and line breaks. */
function lengthOfBase64(text: string): number {
  let length = text.length;
  for (let at = text.search(/[=\r\n]/); at >= 0 && at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === EQUALS || code === LINE_FEED || code === CARRIAGE_RETURN) length -= 1;
  }
  return length;
}

const EQUALS = 0x3d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

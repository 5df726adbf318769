const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPENING = new Set([0x7b, 0x5b]);
const CLOSING = new Set([0x7d, 0x5d]);

/** No key of interest is longer, even with every letter written as an escape of 6 bytes. */
const MAX_KEY_BYTES = 64;

/**
 * Looks for keys of the outermost object in a JSON text that comes in pieces, starting right behind its `{`. Base64
 * strings of megabytes are skipped at the speed of a byte search.
 */
export class JsonKeyScanner {
  readonly #keys: ReadonlySet<string>;
  #depth = 1;
  #isKeyNext = true;
  #isInString = false;
  #isEscaped = false;
  #key: number[] | undefined;
  #isFound = false;

  constructor(keys: ReadonlySet<string>) {
    this.#keys = keys;
  }

  /** Whether one of the keys has been seen up to the end of `chunk`. */
  hasFound(chunk: Buffer): boolean {
    let at = 0;
    while (at < chunk.length) at = this.#isInString ? this.#readString(chunk, at) : this.#readOutside(chunk, at);
    return this.#isFound;
  }

  #readOutside(chunk: Buffer, at: number): number {
    const byte = chunk[at] ?? 0;
    if (byte === QUOTE) this.#openString();
    else if (byte === COMMA) this.#isKeyNext = true;
    else if (byte === COLON) this.#isKeyNext = false;
    else if (OPENING.has(byte)) this.#depth += 1;
    else if (CLOSING.has(byte)) this.#depth -= 1;
    return at + 1;
  }

  #openString(): void {
    this.#isInString = true;
    this.#key = this.#depth === 1 && this.#isKeyNext ? [] : undefined;
  }

  #readString(chunk: Buffer, at: number): number {
    if (this.#isEscaped) {
      this.#isEscaped = false;
      this.#keep(chunk[at] ?? 0);
      return at + 1;
    }
    const end = endOfPlainText(chunk, at);
    for (const byte of chunk.subarray(at, Math.min(end, at + MAX_KEY_BYTES))) this.#keep(byte);
    if (chunk[end] === BACKSLASH) {
      this.#isEscaped = true;
      this.#keep(BACKSLASH);
    } else if (end < chunk.length) {
      this.#closeString();
    }
    return end + 1;
  }

  #keep(byte: number): void {
    if (this.#key !== undefined && this.#key.length <= MAX_KEY_BYTES) this.#key.push(byte);
  }

  #closeString(): void {
    this.#isInString = false;
    if (this.#key !== undefined && this.#keys.has(decodeKey(this.#key))) this.#isFound = true;
  }
}

/** Where the next quote or backslash is, or the end of the chunk. */
function endOfPlainText(chunk: Buffer, from: number): number {
  let at = from;
  while (at < chunk.length && chunk[at] !== QUOTE && chunk[at] !== BACKSLASH) at += 1;
  return at;
}

function decodeKey(bytes: readonly number[]): string {
  try {
    const value: unknown = JSON.parse(`"${Buffer.from(bytes).toString("utf8")}"`);
    return typeof value === "string" ? value : "";
  } catch {
    return ""; // Not a JSON string; the vendor refuses the whole body.
  }
}

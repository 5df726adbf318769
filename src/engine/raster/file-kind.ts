/** What the first bytes of a file say it is, as far as the decoder must know it before it looks. */
export type FileKind =
  | { readonly type: "bitmap" | "icon" | "image-sequence" | "other" }
  /** Recognised, and not decoded here; the name is for the sentence that says so. */
  | { readonly type: "not-read"; readonly name: string };

interface Signature {
  readonly kind: FileKind;
  readonly at: number;
  readonly texts: readonly string[];
}

/** Also what is in a container whose brand says nothing of HEVC. */
export const HEIC_NAME = "a HEIC picture";

const SIGNATURES: readonly Signature[] = [
  { kind: { type: "bitmap" }, at: 0, texts: ["BM"] },
  { kind: { type: "icon" }, at: 0, texts: ["\0\0\x01\0", "\0\0\x02\0"] },
  { kind: { type: "image-sequence" }, at: 4, texts: ["ftypavis"] },
  {
    kind: notRead(HEIC_NAME),
    at: 4,
    texts: ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"].map((brand) => `ftyp${brand}`),
  },
  { kind: notRead("a JPEG 2000 picture"), at: 4, texts: ["jP  \r\n\x87\n"] },
  { kind: notRead("a JPEG 2000 picture"), at: 0, texts: ["\xff\x4f\xff\x51"] },
  { kind: notRead("a JPEG XL picture"), at: 4, texts: ["JXL \r\n\x87\n"] },
  { kind: notRead("a JPEG XL picture"), at: 0, texts: ["\xff\x0a"] },
  { kind: notRead("a Photoshop file"), at: 0, texts: ["8BPS"] },
];

/** A PDF may have junk before its header, a drawing a preamble. */
const HEAD_BYTES = 1024;

/** Name and declared type of a file do not count. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  const found = SIGNATURES.find(({ at, texts }) => texts.some((text) => head.startsWith(text, at)));
  if (found !== undefined) return found.kind;
  if (head.includes("%PDF-")) return notRead("a PDF file");
  return /^(\xef\xbb\xbf)?\s*<[?!\w]/.test(head) && /<(\w+:)?svg[\s>]/i.test(head)
    ? notRead("an SVG drawing")
    : { type: "other" };
}

function notRead(name: string): FileKind & { readonly type: "not-read" } {
  return { type: "not-read", name };
}

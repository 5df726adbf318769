import { otherTextFormat, RECOGNISED_BY } from "#wire/other-formats.ts";
import { sniffFormat } from "../format/sniff-format.ts";
import type { CollectedFile } from "./collected-file.ts";

export interface PairedImage {
  readonly image: CollectedFile;
  /** A saved answer with the same name. */
  readonly answer?: CollectedFile;
}

export interface PairedFiles {
  /** Everything else, in the order given: opening them tells what they really are. */
  readonly images: readonly PairedImage[];
  /** Saved answers without their image, and files of formats that are known and not read. */
  readonly answers: readonly CollectedFile[];
}

/**
 * Finds for each image its saved answer: `page.json`, `page.jpg.json` or `page.anything.json` beside `page.jpg`, or the only
 * file of that name in another folder. Upper and lower case are the same. Never rejects.
 */
export async function pairAnswers(files: readonly CollectedFile[]): Promise<PairedFiles> {
  const kinds = await Promise.all(files.map(kindOf));
  const ofKind = (kind: FileKind) => files.filter((_, index) => kinds[index] === kind);
  const images = ofKind("image");
  const taken = new Map<CollectedFile, CollectedFile>();
  const lone = RULES.reduce((left, rule) => applyRule(rule, { images, answers: left, taken }), ofKind("answer"));
  // Those keep no image from being analysed: reading them only tells what they are.
  const answers = [...lone, ...ofKind("other-format")];
  return { images: images.map((image) => pairOf(image, taken.get(image))), answers };
}

interface Pairing {
  readonly images: readonly CollectedFile[];
  readonly answers: readonly CollectedFile[];
  /** Answers by image; grows. */
  readonly taken: Map<CollectedFile, CollectedFile>;
}

/** Gives the answers that are still alone. */
function applyRule(rule: Rule, { images, answers, taken }: Pairing): CollectedFile[] {
  const byKey = new Map<string, CollectedFile[]>();
  for (const image of images) {
    if (taken.has(image)) continue;
    const key = rule.imageKey(normal(image.path));
    byKey.set(key, [...(byKey.get(key) ?? []), image]);
  }
  return answers.filter((answer) => {
    const alike = byKey.get(rule.answerKey(normal(answer.path))) ?? [];
    const image = rule.mustBeOnlyOne && alike.length > 1 ? undefined : alike.find((each) => !taken.has(each));
    if (image !== undefined) taken.set(image, answer);
    return image === undefined;
  });
}

function pairOf(image: CollectedFile, answer: CollectedFile | undefined): PairedImage {
  return answer === undefined ? { image } : { image, answer };
}

interface Rule {
  readonly imageKey: (path: string) => string;
  readonly answerKey: (path: string) => string;
  readonly mustBeOnlyOne: boolean;
}

/** The closest first: an exact name must not be lost to a looser one. */
const RULES: readonly Rule[] = [
  { imageKey: (path) => path, answerKey: withoutExtension, mustBeOnlyOne: false },
  { imageKey: withoutExtension, answerKey: withoutExtension, mustBeOnlyOne: false },
  { imageKey: withoutExtension, answerKey: shortestStem, mustBeOnlyOne: false },
  { imageKey: baseName, answerKey: (path) => withoutExtension(baseName(path)), mustBeOnlyOne: true },
  {
    imageKey: (path) => withoutExtension(baseName(path)),
    answerKey: (path) => withoutExtension(baseName(path)),
    mustBeOnlyOne: true,
  },
];

function normal(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]+$/, "");
}

/** `page.google.json` to `page`. */
function shortestStem(path: string): string {
  return withoutExtension(withoutExtension(path));
}

const IMAGE_NAME = /\.(jpe?g|png|webp|gif|bmp|avif|tiff?|ico|heic|heif|jp2|svg|pdf)$/i;
const SNIFFED_BYTES = 256;

type FileKind = "image" | "answer" | "other-format";

/** By name where that is clear; else the first bytes decide. */
async function kindOf({ file }: CollectedFile): Promise<FileKind> {
  if (/\.(json|jsonl|ndjson)$/i.test(file.name)) return "answer";
  if (IMAGE_NAME.test(file.name)) return "image";
  try {
    const head = new Uint8Array(await file.slice(0, RECOGNISED_BY).arrayBuffer());
    const kind = sniffFormat(head.subarray(0, SNIFFED_BYTES));
    if (kind.type === "other" && kind.looksLike === "json") return "answer";
    const isOther = otherTextFormat(new TextDecoder("utf-8").decode(head)) !== undefined;
    return isOther ? "other-format" : "image";
  } catch {
    // Cannot be read: opening it as an image says so.
    return "image";
  }
}

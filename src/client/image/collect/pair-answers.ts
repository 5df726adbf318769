import { sniffFormat } from "../format/sniff-format.ts";
import type { CollectedFile } from "./collected-file.ts";

export interface PairedImage {
  readonly image: CollectedFile;
  /** A saved answer with the same name. */
  readonly answer?: CollectedFile;
}

export interface PairedFiles {
  /** Everything that is not JSON, in the order given: opening them tells what they really are. */
  readonly images: readonly PairedImage[];
  /** Saved answers without their image. */
  readonly answers: readonly CollectedFile[];
}

/**
 * Finds for each image its saved answer: `page.json`, `page.jpg.json` or `page.anything.json` beside `page.jpg`, or the only
 * file of that name in another folder. Upper and lower case are the same. Never rejects.
 */
export async function pairAnswers(files: readonly CollectedFile[]): Promise<PairedFiles> {
  const flags = await Promise.all(files.map(isAnswer));
  const images = files.filter((_, index) => flags[index] === false);
  const answers = files.filter((_, index) => flags[index] === true);
  const free = new Set(images);
  const taken = new Map<CollectedFile, CollectedFile>();
  for (const matches of RULES) {
    for (const answer of answers) {
      const isPaired = [...taken.values()].includes(answer);
      const image = isPaired ? undefined : matches(answer, [...free]);
      if (image === undefined) continue;
      free.delete(image);
      taken.set(image, answer);
    }
  }
  const paired = new Set(taken.values());
  return {
    images: images.map((image) => pairOf(image, taken.get(image))),
    answers: answers.filter((answer) => !paired.has(answer)),
  };
}

function pairOf(image: CollectedFile, answer: CollectedFile | undefined): PairedImage {
  return answer === undefined ? { image } : { image, answer };
}

type Rule = (answer: CollectedFile, images: readonly CollectedFile[]) => CollectedFile | undefined;

/** The closest first: an exact name must not be lost to a looser one. */
const RULES: readonly Rule[] = [
  (answer, images) => images.find(({ path }) => normal(path) === withoutExtension(normal(answer.path))),
  (answer, images) =>
    images.find(({ path }) => withoutExtension(normal(path)) === withoutExtension(normal(answer.path))),
  (answer, images) => images.find(({ path }) => withoutExtension(normal(path)) === shortestStem(normal(answer.path))),
  (answer, images) => {
    const stem = withoutExtension(baseName(normal(answer.path)));
    const alike = images.filter(({ path }) =>
      [baseName(normal(path)), withoutExtension(baseName(normal(path)))].includes(stem),
    );
    return alike.length === 1 ? alike[0] : undefined;
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

/** By name where that is clear; else the first bytes decide. */
async function isAnswer({ file }: CollectedFile): Promise<boolean> {
  if (/\.json$/i.test(file.name)) return true;
  if (IMAGE_NAME.test(file.name)) return false;
  try {
    const head = new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer());
    const kind = sniffFormat(head);
    return kind.type === "other" && kind.looksLike === "json";
  } catch {
    // Cannot be read: opening it as an image says so.
    return false;
  }
}

import type { GrayImage } from "../raster/gray-image.ts";
import { readLanguageData } from "./language-data.ts";
import { readResult } from "./read-result.ts";
import type { ReadLine } from "./recognized-text.ts";
import { compileTesseractCore, DATA_FOLDER, loadTesseractCore } from "./tesseract-core.ts";
import type { TessBaseApi, TesseractCore } from "./tesseract-core.ts";

/** `line` takes the whole picture as one line, `block` as lines below each other. */
export type ReadMode = "block" | "line";

export interface ReadJob {
  readonly image: GrayImage;
  readonly mode: ReadMode;
  /** Tesseract's names; the order matters: the first one is preferred. */
  readonly languages: readonly string[];
}

/**
 * Reads text. The answer depends on the job alone, never on earlier ones. Throws for a language without data, and when
 * the signal aborts, as far as reading can be broken off.
 */
export interface Recognizer {
  readonly read: (job: ReadJob, signal?: AbortSignal, onShare?: OnShare) => Promise<readonly ReadLine[]>;
}

/** Told now and then which share of a job has been done, 0..1. */
export type OnShare = (share: number) => void;

const PAGE_SEGMENTATION: Record<ReadMode, number> = { block: 6, line: 7 };
const NEURAL_ENGINE = 1;
/** Sets of languages kept ready; each takes some 10 MB. */
const MAX_READY_SETS = 10;

/** One Tesseract in this thread. Reading blocks the thread. */
export async function createRecognizer(compiled?: WebAssembly.Module): Promise<Recognizer> {
  let listener: OnShare | undefined;
  const core = await loadTesseractCore(compiled ?? (await compileTesseractCore()), (share) => listener?.(share));
  const ready = new Map<string, TessBaseApi>();
  return {
    async read(job, _, onShare) {
      const key = job.languages.join("+");
      const api = ready.get(key) ?? (await initialize(core, job.languages));
      ready.delete(key);
      ready.set(key, api);
      dropOldest(core, ready);
      // Reading blocks: nobody else can be listening meanwhile.
      listener = onShare;
      return readImage(core, api, job);
    },
  };
}

async function initialize(core: TesseractCore, languages: readonly string[]): Promise<TessBaseApi> {
  const files = languages.map((language) => `${DATA_FOLDER}/${language}.traineddata`);
  const contents = await Promise.all(languages.map((language) => readLanguageData(language)));
  for (const [index, file] of files.entries()) core.FS.writeFile(file, contents[index] ?? new Uint8Array());
  const api = new core.TessBaseAPI();
  const status = api.Init(DATA_FOLDER, languages.join("+"), NEURAL_ENGINE);
  for (const file of files) core.FS.unlink(file);
  if (status !== 0) throw new Error(`Tesseract cannot read its data for ${languages.join("+")}`);
  return api;
}

function dropOldest(core: TesseractCore, ready: Map<string, TessBaseApi>): void {
  const [oldest] = ready;
  if (oldest === undefined || ready.size <= MAX_READY_SETS) return;
  const [key, api] = oldest;
  ready.delete(key);
  api.End();
  core.destroy(api);
}

function readImage(core: TesseractCore, api: TessBaseApi, job: ReadJob): ReadLine[] {
  core.FS.writeFile("/input", portableGrayMap(job.image));
  api.SetPageSegMode(PAGE_SEGMENTATION[job.mode]);
  // Pictures come dark on light.
  api.SetVariable("tessedit_do_invert", "0");
  try {
    api.SetImageFile(1, 0);
    if (api.Recognize(null) !== 0) return [];
    const iterator = api.GetIterator();
    try {
      return readResult(iterator);
    } finally {
      core.destroy(iterator);
    }
  } finally {
    // The build without the legacy recogniser has no adaptive classifier, so nothing else is carried over.
    api.Clear();
  }
}

function portableGrayMap(image: GrayImage): Uint8Array {
  const header = Buffer.from(`P5\n${String(image.width)} ${String(image.height)}\n255\n`, "ascii");
  return Buffer.concat([header, image.data]);
}

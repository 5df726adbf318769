import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Fate = "opens" | "refused" | "either";

export interface HostileFile {
  readonly name: string;
  readonly bytes: Buffer<ArrayBuffer>;
  readonly fate: Fate;
  /** What must be read in it. */
  readonly text?: string;
}

interface ManifestEntry {
  readonly file: string;
  readonly expect?: string;
  readonly truth?: { readonly text?: string } | null;
}

/** Hostile files of the folder that PROOFBOX_CORPUS names, with what its `manifest.json` expects of each; none without it. */
export function hostileFiles(): readonly HostileFile[] {
  const folder = process.env["PROOFBOX_CORPUS"];
  if (folder === undefined || !existsSync(join(folder, "hostile"))) return [];
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  return entriesOf(manifest)
    .filter(({ file }) => file.startsWith("hostile/"))
    .map((entry) => hostileFile(folder, entry));
}

function entriesOf(manifest: unknown): readonly ManifestEntry[] {
  if (typeof manifest !== "object" || manifest === null || !("entries" in manifest)) return [];
  return Array.isArray(manifest.entries) ? manifest.entries.filter(isEntry) : [];
}

function isEntry(entry: unknown): entry is ManifestEntry {
  return typeof entry === "object" && entry !== null && "file" in entry && typeof entry.file === "string";
}

function hostileFile(folder: string, { file, expect, truth }: ManifestEntry): HostileFile {
  const wantsText = expect === undefined || expect.includes("same text");
  const text = wantsText && truth?.text !== undefined ? readFileSync(join(folder, truth.text), "utf8") : undefined;
  return {
    name: file.replace("hostile/", ""),
    bytes: readFileSync(join(folder, file)),
    fate: fateOf(expect),
    ...(text === undefined ? {} : { text }),
  };
}

/** The sentences of a manifest are for people: a refusal is always right where a sentence allows one, or speaks of other things. */
function fateOf(sentence = "opens"): Fate {
  if (/^(reject|refuse before)/.test(sentence)) return "refused";
  return /\bor\b|refus|never|no request|not resolved/.test(sentence) ? "either" : "opens";
}

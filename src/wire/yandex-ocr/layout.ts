import type { BlockKind } from "#core/document/text-records.ts";
import { enumField } from "../json/json-fields.ts";
import type { ObjectPlace } from "../json/json-place.ts";

const PREFIX = "LAYOUT_TYPE_";

/** In the order of the enum's numbers. */
const LAYOUT_NAMES = [
  "UNSPECIFIED",
  "UNKNOWN",
  "TEXT",
  "HEADER",
  "SECTION_HEADER",
  "FOOTER",
  "FOOTNOTE",
  "PICTURE",
  "CAPTION",
  "TITLE",
  "LIST",
].map((name) => `${PREFIX}${name}`);

const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ...["HEADER", "SECTION_HEADER", "FOOTER", "FOOTNOTE", "CAPTION", "TITLE", "LIST"].map(
    (name) => [`${PREFIX}${name}`, "text"] as const,
  ),
  [`${PREFIX}PICTURE`, "picture"],
]);

/** What the block is; `rawKind` keeps what our words do not tell. Answers of before 2025 say nothing of it. */
export function readLayout(place: ObjectPlace): { readonly kind: BlockKind; readonly rawKind?: string } {
  const name = enumField(place, "layoutType", LAYOUT_NAMES);
  if (name === undefined || name === `${PREFIX}TEXT`) return { kind: "text" };
  return { kind: KINDS.get(name) ?? "unknown", rawKind: name };
}

import type { Size } from "#core/geometry/point.ts";
import type { Feature } from "#core/recognition/provider.ts";
import type { ParsedImage } from "../parsed-answer.ts";
import { parseGoogleResponse } from "./response.ts";

interface ParseOptions {
  readonly imageSize?: Size;
  readonly sentSize?: Size;
  readonly features?: readonly Feature[];
  readonly notesSources?: boolean;
}

const IMAGE_SIZE: Size = { width: 100, height: 50 };

/** Reads one AnnotateImageResponse inside a whole answer. */
export function parseImage(image: unknown, options: ParseOptions = {}): ParsedImage {
  const { imageSize = IMAGE_SIZE, sentSize, features, notesSources = false } = options;
  const context = {
    images: [{ imageSize, ...(sentSize === undefined ? {} : { sentSize }) }],
    ...(features === undefined ? {} : { features }),
    notesSources,
  };
  const [parsed] = parseGoogleResponse({ responses: [image] }, context).images;
  if (parsed === undefined) throw new Error("One image was asked for");
  return parsed;
}

/** A box of 10 by 4 pixels, clockwise from its top left corner. */
export function boxAt(x: number, y: number) {
  return { vertices: [corner(x, y), corner(x + 10, y), corner(x + 10, y + 4), corner(x, y + 4)] };
}

function corner(x: number, y: number) {
  return { ...(x === 0 ? {} : { x }), ...(y === 0 ? {} : { y }) };
}

/** One symbol a letter, the last one with a break. */
export function wordOf(text: string, breakType?: string | number) {
  const letters = [...text].map((letter) => ({ text: letter }));
  const last = letters.pop();
  const property = breakType === undefined ? {} : { property: { detectedBreak: { type: breakType } } };
  return { symbols: [...letters, { ...last, ...property }] };
}

export function fullText(words: readonly unknown[], page: object = {}) {
  return { fullTextAnnotation: { pages: [{ blocks: [{ paragraphs: [{ words }] }], ...page }] } };
}

import type { Size } from "#core/geometry/point.ts";
import type { Explanation } from "../explanation.ts";
import { formatBytes, formatElapsed, formatMegapixels } from "../format.ts";

const READABLE = "JPEG, PNG, WebP, GIF, BMP, ICO, AVIF or TIFF";

/** Why a file could not be opened: what, why, and what to do. */
export const refusals = {
  empty: (): Explanation => ({
    short: "Empty file",
    what: "This file is empty.",
    why: "It holds no bytes at all: a download or a copy of it was probably cut off.",
    remedy: "Save it once more and add it again.",
  }),
  unreadable: (): Explanation => ({
    short: "Cannot be read",
    what: "This file cannot be read.",
    why: "It was moved, changed or locked after it was added, or it lies on a drive that is gone.",
    remedy: "Make sure that it is still there and add it again.",
  }),
  notAnImage: (looksLike: string | undefined): Explanation => ({
    short: looksLike === undefined ? "Not an image" : `Not an image: ${looksLike.toUpperCase()}`,
    what: "This file is not an image.",
    why:
      looksLike === undefined
        ? "Its first bytes belong to no image format. The name of a file does not matter, only what is in it."
        : `Its first bytes say that it is ${looksLike.toUpperCase()}, whatever its name says.`,
    remedy: `Add a ${READABLE} file. Of a document, save or scan the pages as images.`,
  }),
  unsupportedFormat: (format: string): Explanation => ({
    short: `${format.toUpperCase()} cannot be opened`,
    what: `Images in ${format.toUpperCase()} cannot be opened here.`,
    why: "Neither the browser nor Proofbox has a decoder for this format.",
    remedy: `Save it as ${READABLE} and add it again.`,
  }),
  tooManyPixels: (size: Size, limitPixels: number): Explanation => ({
    short: `Exceeds ${formatMegapixels("en", limitPixels)}`,
    what: `This image has ${formatMegapixels("en", size.width * size.height)}.`,
    why: `At ${sides(size)} it is beyond the ${formatMegapixels("en", limitPixels)} that can be decoded safely.`,
    remedy: "Scale it down or cut it into parts, and add those.",
  }),
  sideTooLong: (size: Size, limitSide: number): Explanation => ({
    short: `Side over ${String(limitSide)} px`,
    what: `This image is ${sides(size)}.`,
    why: `No side may be longer than ${String(limitSide)} px.`,
    remedy: "Scale it down or cut it into parts, and add those.",
  }),
  fileTooLarge: (sizeBytes: number, limitBytes: number): Explanation => ({
    short: `Exceeds ${formatBytes("en", limitBytes)}`,
    what: `This file has ${formatBytes("en", sizeBytes)}.`,
    why: `Files of at most ${formatBytes("en", limitBytes)} are read, so that the page stays responsive.`,
    remedy: "Save it with stronger compression or fewer pixels, and add it again.",
  }),
  damaged: (format: string): Explanation => ({
    short: "Damaged image",
    what: `This ${format.toUpperCase()} image is damaged.`,
    why: "Its header can be read, but the picture could not be decoded: parts are missing or wrong.",
    remedy: "Open and save it in an image program, or get it again from its source.",
  }),
  tookTooLong: (limitMs: number): Explanation => ({
    short: "Decoding took too long",
    what: "Decoding this image was stopped.",
    why: `It took longer than ${formatElapsed("en", limitMs)}.`,
    remedy: "Close other heavy tabs and add it again, or save it as JPEG or PNG first.",
  }),
  cannotFit: (limitBytes: number): Explanation => ({
    short: `Cannot be made to fit ${formatBytes("en", limitBytes)}`,
    what: "This image cannot be made small enough for the engine.",
    why: `The engine takes at most ${formatBytes("en", limitBytes)} for one image; even scaled down it is larger.`,
    remedy: "Choose another engine, or cut the image into parts.",
  }),
};

function sides({ width, height }: Size): string {
  return `${String(width)} × ${String(height)} px`;
}

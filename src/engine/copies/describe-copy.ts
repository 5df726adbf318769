import type { CopyResult } from "#core/document/image-records.ts";
import type { Size } from "#core/geometry/point.ts";
import type { FoundCopy } from "./find-copies.ts";
import type { PictureOrigin } from "./library-entry.ts";
import { folderName } from "./library-settings.ts";

/** Differing bits of 256 up to which two pictures of the same size show no difference that an eye would find. */
const SAME_PICTURE = 4;

/** How the answer names a copy. It has no addresses: nothing in the library can be opened by a link. */
export function describeCopy(copy: FoundCopy, askedSize: Size): CopyResult {
  const { entry, distance } = copy;
  const { width, height } = entry.size;
  const likeness = `${String(distance)} of 256 bits differ`;
  const size = `${String(width)} x ${String(height)} pixels`;
  const description = `${placeOf(entry.origin)}: ${transformation(copy, askedSize)}; ${likeness}; ${size}`;
  return { imageUrl: "", pageUrl: "", title: titleOf(entry.origin), description };
}

function placeOf(origin: PictureOrigin): string {
  return origin.kind === "file" ? `local library, folder ${folderName(origin.folder)}` : "local library";
}

function titleOf(origin: PictureOrigin): string {
  if (origin.kind === "file") return origin.path;
  return `Picture analysed on ${origin.at.slice(0, 10)} at ${origin.at.slice(11, 19)} UTC`;
}

function transformation({ isSameFile, isMirrored, isCropped, distance, entry }: FoundCopy, asked: Size): string {
  if (isSameFile) return "the same file";
  if (isMirrored) return isCropped ? "mirrored and cropped" : "mirrored";
  if (isCropped) return "cropped";
  const isSameSize = entry.size.width === asked.width && entry.size.height === asked.height;
  return isSameSize && distance <= SAME_PICTURE ? "same picture" : "resized or recompressed";
}

import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { refuseFileBytes, refuseKind, refuseSize } from "../format/local-limits.ts";
import { readHeader } from "../format/read-header.ts";
import type { ImageHeader } from "../format/read-header.ts";
import { sniffFormat, SNIFF_BYTES } from "../format/sniff-format.ts";

export interface ImageBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly header: ImageHeader;
}

/** Reads a file as far as needed to know that it may be decoded. */
export async function readImageFile(file: Blob): Promise<Result<ImageBytes, ImageRefusal>> {
  try {
    return await readAndCheck(file);
  } catch (error) {
    // What a file that is gone or locked throws, by name.
    const isFileFault = error instanceof DOMException && FILE_FAULTS.includes(error.name);
    if (isFileFault) return failure({ kind: "unreadable" });
    throw error;
  }
}

const FILE_FAULTS = ["NotReadableError", "NotFoundError", "SecurityError"];

async function readAndCheck(file: Blob): Promise<Result<ImageBytes, ImageRefusal>> {
  const kind = sniffFormat(await bytesOf(file.slice(0, SNIFF_BYTES)));
  const refusal = refuseKind(kind) ?? refuseFileBytes(file.size);
  if (refusal !== undefined) return failure(refusal);
  if (kind.type !== "image") throw new Error(`A file of type ${kind.type} was not refused`);
  const bytes = await bytesOf(file);
  const header = readHeader(kind.format, bytes);
  if (header === undefined) return failure({ kind: "damaged", format: kind.format });
  const tooLarge = refuseSize(header.size);
  return tooLarge === undefined ? success({ bytes, header }) : failure(tooLarge);
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

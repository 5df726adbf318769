import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { ImageFormat } from "./format/image-format.ts";
import { refuseKind } from "./format/local-limits.ts";
import { sniffFormat, SNIFF_BYTES } from "./format/sniff-format.ts";
import type { Cancelled, WorkerCrash, WorkerPool } from "./worker-pool.ts";
import type { AnswerTo, ImageAnswer, ImageTask } from "./worker/protocol.ts";

/** `cancelled` only after the signal, or when the image or the library is gone. */
export type ImageFailure = ImageRefusal | Cancelled;

export const CANCELLED: Result<never, Cancelled> = failure({ kind: "cancelled" });

/** An image of the library. Its bytes stay in the file; nothing else holds them. */
export interface StoredImage {
  readonly file: File;
  /** Aborted when the image is removed. */
  readonly removal: AbortController;
  /** Known once it is open. */
  format: ImageFormat | undefined;
  thumbnail: Thumbnail | undefined;
}

export interface Thumbnail {
  readonly picture: Blob;
  /** Object address, until the image is removed. */
  readonly url: string;
}

export interface ImageTaskRun<T extends ImageTask> {
  readonly task: T;
  readonly signal: AbortSignal | undefined;
  readonly isUrgent?: boolean;
}

/** Runs a task for an image for as long as the image is there. Rejects only when a worker breaks its protocol. */
export async function runImageTask<T extends ImageTask>(
  pool: WorkerPool,
  image: StoredImage,
  { task, signal, isUrgent = false }: ImageTaskRun<T>,
): Promise<Result<AnswerTo<T["kind"]>, ImageFailure>> {
  const removed = image.removal.signal;
  const either = signal === undefined ? removed : AbortSignal.any([removed, signal]);
  const result = await pool.run(task, { isUrgent, signal: either });
  if (!result.ok) return failure(await failureOf(result.error, image));
  const answer = result.value;
  if (!isAnswerTo<T["kind"]>(answer, task.kind))
    throw new Error(`A worker did not answer what it was asked: ${task.kind}`);
  return success(answer);
}

function isAnswerTo<K extends ImageTask["kind"]>(answer: ImageAnswer, kind: K): answer is AnswerTo<K> {
  return answer.kind === kind;
}

/** A file that kills its worker is damaged, whatever it is; the person is told what it looks like. */
async function failureOf(reason: ImageFailure | WorkerCrash, { file, format }: StoredImage): Promise<ImageFailure> {
  if (reason.kind !== "crashed") return reason;
  if (format !== undefined) return { kind: "damaged", format };
  try {
    const kind = sniffFormat(new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer()));
    return kind.type === "image"
      ? { kind: "damaged", format: kind.format }
      : (refuseKind(kind) ?? { kind: "unreadable" });
  } catch {
    return { kind: "unreadable" };
  }
}

import type { ImageLibrary } from "../../image/image-library.ts";
import { createRawPlaces } from "#core/document/raw-places.ts";
import { imageMessages } from "../../recognize/image-messages.ts";
import type { AnswerMessage } from "../../recognize/answer-messages.ts";
import type { AnswerVersion } from "../../state/answer-version.ts";
import type { ImageId } from "../../state/image-item.ts";
import type { ProjectId } from "../../state/project-store.ts";
import { keysOf } from "../database/records.ts";
import type { AnswerPartRecord, AnswerRecord, FileRecord, ProjectRecord } from "../database/records.ts";
import { resultOf } from "../database/requests.ts";
import type { ChangedImage, Changes } from "./stored-work.ts";

export interface ChangesContext {
  readonly projectId: ProjectId;
  readonly library: ImageLibrary;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Puts the changes into the transaction. */
export async function writeChanges(
  transaction: IDBTransaction,
  project: ProjectRecord,
  { changes, projectId, library, now }: ChangesContext & { readonly changes: Changes },
): Promise<void> {
  for (const change of changes.images) await putImage(transaction, change, { projectId, library });
  for (const id of changes.removedImages) {
    await resultOf(transaction.objectStore("images").delete([projectId, id]));
    await resultOf(transaction.objectStore("files").delete([projectId, id]));
  }
  for (const id of changes.removedVersions) {
    await resultOf(transaction.objectStore("answers").delete([projectId, id]));
    await resultOf(transaction.objectStore("answerParts").delete(keysOf(projectId, id)));
  }
  const { activeId: _, ...rest } = project;
  await resultOf(transaction.objectStore("projects").put({ ...rest, ...changes.head, changedAtMs: now() }));
}

interface PutContext {
  readonly projectId: ProjectId;
  readonly library: ImageLibrary;
}

async function putImage(
  transaction: IDBTransaction,
  { item, record, isNew, newVersions }: ChangedImage,
  { projectId, library }: PutContext,
): Promise<void> {
  await resultOf(transaction.objectStore("images").put(record));
  const kept = isNew ? library.keep(item.id) : undefined;
  if (kept !== undefined) {
    const file: FileRecord = { projectId, id: item.id, ...kept };
    await resultOf(transaction.objectStore("files").put(file));
  }
  for (const version of newVersions) await putAnswer(transaction, version, { projectId, imageId: item.id });
}

/** Part by part, each as a task of its own: a large answer must not hold up the page. */
async function putAnswer(
  transaction: IDBTransaction,
  version: AnswerVersion,
  { projectId, imageId }: { readonly projectId: ProjectId; readonly imageId: ImageId },
): Promise<void> {
  const { id, wire, origin, receivedAtMs } = version;
  const parts = transaction.objectStore("answerParts");
  let partCount = 0;
  for (const message of messagesOf(version)) {
    const part: AnswerPartRecord = { projectId, versionId: id, number: partCount, message };
    await resultOf(parts.put(part));
    partCount += 1;
  }
  const received = receivedAtMs === undefined ? {} : { receivedAtMs };
  const record: AnswerRecord = { projectId, id, imageId, wire, origin, ...received, partCount };
  await resultOf(transaction.objectStore("answers").put(record));
}

/** As the reader of answers tells them, so that the same code puts them together again. */
function* messagesOf({ document, issues, rawText, rawPlaces, wire }: AnswerVersion): Generator<AnswerMessage> {
  yield* imageMessages({ document, issues, rawText, rawPlaces: rawPlaces ?? createRawPlaces([]), hasAnswer: true });
  yield { kind: "end", wire, issues: [] };
}

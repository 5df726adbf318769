import type { VersionId } from "../../state/answer-version.ts";
import type { EditJournal, JournalRecord } from "../../state/edits-store.ts";
import type { ProjectId } from "../../state/project-store.ts";
import { keysOf } from "../database/records.ts";
import type { EditRecord } from "../database/records.ts";
import { resultOf } from "../database/requests.ts";
import type { ProjectWriter } from "./project-writer.ts";
import type { SaveTracker } from "./save-tracker.ts";

/** Stores each step in a transaction as it comes; those that come meanwhile share the next one. Never out of order. */
export interface EditWriter extends EditJournal {
  /** Settles when all is stored, or could not be. */
  readonly retry: () => Promise<void>;
  /** What is not stored. */
  readonly unstored: () => readonly JournalRecord[];
}

export interface EditWriterOptions {
  readonly projectId: ProjectId;
  readonly writer: ProjectWriter;
  readonly tracker: SaveTracker;
  /** Versions whose stored steps are damaged from that number on: they give way to the next step. */
  readonly damagedFrom: Map<VersionId, number>;
  /** After each transaction. */
  readonly onStored: () => void;
}

export function createEditWriter(options: EditWriterOptions): EditWriter {
  const waiting: JournalRecord[] = [];
  let running: Promise<void> | undefined;

  async function writeAll(): Promise<void> {
    for (let isStored = true; isStored && waiting.length > 0;) {
      const records = [...waiting];
      isStored = await options.tracker.during("edits", () => writeRecords(records, options));
      // After a failure they wait in front of what comes next: a gap would make all after it worthless.
      if (isStored) waiting.splice(0, records.length);
      if (isStored) options.onStored();
    }
  }

  const run = (): Promise<void> => {
    // A gesture over several images appends all of its steps at once: they share a transaction, and are stored or are not.
    running ??= Promise.resolve()
      .then(writeAll)
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  return {
    append: async (record) => {
      waiting.push(record);
      await run();
      // It may have come between the last look and the end.
      if (waiting.includes(record)) await run();
    },
    retry: run,
    unstored: () => [...waiting],
  };
}

async function writeRecords(
  records: readonly JournalRecord[],
  { projectId, writer, damagedFrom }: EditWriterOptions,
): Promise<void> {
  await writer.write(["edits"], async (transaction) => {
    const edits = transaction.objectStore("edits");
    for (const { versionId, seq, step } of records) {
      const from = damagedFrom.get(versionId);
      if (from !== undefined) await resultOf(edits.delete(stepsFrom(projectId, versionId, from)));
      const record: EditRecord = { projectId, versionId, seq, step };
      await resultOf(edits.put(record));
    }
  });
  for (const { versionId } of records) damagedFrom.delete(versionId);
}

function stepsFrom(projectId: ProjectId, versionId: VersionId, seq: number): IDBKeyRange {
  return IDBKeyRange.bound([projectId, versionId, seq], keysOf(projectId, versionId).upper);
}

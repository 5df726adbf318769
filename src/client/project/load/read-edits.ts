import type { HistoryStep } from "#core/edit/history.ts";
import type { AnswerVersion, VersionId } from "../../state/answer-version.ts";
import type { EditsStore } from "../../state/edits-store.ts";
import { selectEdits } from "../../state/edits-store.ts";
import type { BrokenRecord, ProjectId } from "../../state/project-store.ts";
import { keysOf } from "../database/records.ts";
import type { EditRecord } from "../database/records.ts";
import { keyParts, reading, readRecords } from "./read-records.ts";
import { editCheck } from "./record-checks.ts";

/** How many steps of each version are stored. */
export async function countEdits(database: IDBDatabase, projectId: ProjectId): Promise<ReadonlyMap<string, number>> {
  const keys = await reading(database, "edits", (store) => store.getAllKeys(keysOf(projectId)));
  const counts = new Map<string, number>();
  for (const key of keys) {
    const versionId = String(keyParts(key)[1]);
    counts.set(versionId, (counts.get(versionId) ?? 0) + 1);
  }
  return counts;
}

interface RestoreOptions {
  readonly database: IDBDatabase;
  readonly projectId: ProjectId;
  readonly edits: EditsStore;
  /** Filled with versions whose steps cannot all be taken. */
  readonly damagedFrom: Map<VersionId, number>;
}

/** Takes the stored steps of a version, as far as they are whole. Steps that the store has already are not read again. */
export async function restoreEdits(
  version: AnswerVersion,
  count: number,
  { database, projectId, edits, damagedFrom }: RestoreOptions,
): Promise<readonly BrokenRecord[]> {
  if (count <= selectEdits(edits.getState(), version).seq) return [];
  const keys = keysOf(projectId, version.id);
  const { records, broken } = await readRecords<EditRecord>(database, { store: "edits", keys, check: editCheck });
  const gap = records.findIndex(({ seq }, index) => seq !== index);
  const steps = records.slice(0, gap < 0 ? records.length : gap).map(({ step }) => step);
  const taken = takeSteps(version, steps, edits);
  if (taken === records.length && broken.length === 0) return [];
  damagedFrom.set(version.id, taken);
  const key = [projectId, version.id, taken];
  return broken.length > 0 ? broken : [{ store: "edits", key, reason: "The steps from here on fit nothing" }];
}

/** Gives how many of them could be taken. */
function takeSteps(version: AnswerVersion, steps: readonly HistoryStep[], edits: EditsStore): number {
  let good = 0;
  let bad = steps.length + 1;
  for (let length = steps.length; good < bad - 1; length = Math.floor((good + bad) / 2)) {
    try {
      edits.getState().restore(version, steps.slice(0, length));
      good = length;
    } catch {
      bad = length;
    }
  }
  if (bad <= steps.length) edits.getState().restore(version, steps.slice(0, good));
  return good;
}

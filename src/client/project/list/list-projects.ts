import type { ProjectRecord } from "../database/records.ts";
import { resultOf, runTransaction } from "../database/requests.ts";
import { projectCheck } from "../load/record-checks.ts";

/** All projects, the one opened last first; those in the trash as well. Rejects with StorageError. */
export async function listProjects(database: IDBDatabase): Promise<readonly ProjectRecord[]> {
  const transaction = database.transaction("projects");
  const records = await runTransaction(transaction, () =>
    resultOf<unknown[]>(transaction.objectStore("projects").getAll()),
  );
  return records.filter(projectCheck.is).toSorted(byOpened);
}

function byOpened(a: ProjectRecord, b: ProjectRecord): number {
  return b.openedAtMs - a.openedAtMs;
}

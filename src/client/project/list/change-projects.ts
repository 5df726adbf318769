import type { ProjectId } from "../../state/project-store.ts";
import { keysOf, STORES } from "../database/records.ts";
import type { ProjectRecord } from "../database/records.ts";
import { resultOf, runTransaction } from "../database/requests.ts";
import { StorageError } from "../database/storage-error.ts";
import { getProject, strictTransaction } from "../save/project-writer.ts";
import { listProjects } from "./list-projects.ts";

/** What is in the trash longer is deleted. */
export const TRASH_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Changes what the list of projects shows. Rejects with StorageError; a project that is gone stays so. */
export async function changeProject(
  database: IDBDatabase,
  id: ProjectId,
  change: (project: ProjectRecord) => ProjectRecord,
): Promise<void> {
  const transaction = strictTransaction(database, ["projects"]);
  await runTransaction(transaction, async () => {
    const project = await getProject(transaction, id);
    if (project !== undefined) await resultOf(transaction.objectStore("projects").put(change(project)));
  });
}

export function renamed(name: string): (project: ProjectRecord) => ProjectRecord {
  return (project) => ({ ...project, name });
}

export function trashed(atMs: number): (project: ProjectRecord) => ProjectRecord {
  return (project) => ({ ...project, trashedAtMs: atMs });
}

export function untrashed(project: ProjectRecord): ProjectRecord {
  const { trashedAtMs: _, ...rest } = project;
  return rest;
}

/** For good, with everything in it. */
export async function deleteProject(database: IDBDatabase, id: ProjectId): Promise<void> {
  const transaction = strictTransaction(database, STORES);
  await runTransaction(transaction, async () => {
    for (const store of STORES) {
      await resultOf(transaction.objectStore(store).delete(store === "projects" ? id : keysOf(id)));
    }
  });
}

/** Deletes what has been in the trash long enough. */
export async function emptyOldTrash(database: IDBDatabase, nowMs: number): Promise<void> {
  for (const { id, trashedAtMs } of await listProjects(database)) {
    if (trashedAtMs !== undefined && nowMs - trashedAtMs > TRASH_DAYS * DAY_MS) await deleteProject(database, id);
  }
}

interface Copy {
  readonly id: ProjectId;
  readonly name: string;
  readonly nowMs: number;
}

/** A copy with everything in it, in one transaction: there is no half of one. */
export async function duplicateProject(database: IDBDatabase, from: ProjectId, copy: Copy): Promise<void> {
  const transaction = strictTransaction(database, STORES);
  await runTransaction(transaction, async () => {
    const project = await getProject(transaction, from);
    if (project === undefined) throw new StorageError({ kind: "failed", message: "The project is not there any more" });
    const { id, name, nowMs } = copy;
    const record = { ...untrashed(project), id, name, createdAtMs: nowMs, changedAtMs: nowMs, writer: "" };
    await resultOf(transaction.objectStore("projects").put(record));
    for (const store of STORES) {
      if (store !== "projects") await copyRecords(transaction.objectStore(store), from, id);
    }
  });
}

/** One record after the other: all of them at once could be more than the memory holds. */
function copyRecords(store: IDBObjectStore, from: ProjectId, to: ProjectId): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = store.openCursor(keysOf(from));
    request.onerror = () => {
      reject(request.error ?? new Error("A record could not be read"));
    };
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) {
        resolve();
        return;
      }
      store.put({ ...cursor.value, projectId: to });
      cursor.continue();
    };
  });
}

import type { ProjectId } from "../../state/project-store.ts";
import type { ProjectRecord, StoreName } from "../database/records.ts";
import { resultOf, runTransaction } from "../database/requests.ts";
import { projectCheck } from "../load/record-checks.ts";
import { StorageError } from "../database/storage-error.ts";

/** Writes one project, for as long as no other window has claimed it. */
export interface ProjectWriter {
  /** One transaction, all or nothing; resolves once the disk has it. Rejects with StorageError. */
  readonly write: (stores: readonly StoreName[], work: Writing) => Promise<void>;
}

type Writing = (transaction: IDBTransaction, project: ProjectRecord) => Promise<void>;

interface WriterOptions {
  readonly database: IDBDatabase;
  readonly projectId: ProjectId;
  /** Names the window. */
  readonly token: string;
  /** Makes the project with the first write. */
  readonly draft?: () => ProjectRecord;
  readonly onCreated: (project: ProjectRecord) => void;
}

export function createProjectWriter(options: WriterOptions): ProjectWriter {
  const { database, projectId, token, onCreated } = options;
  let draft = options.draft;
  return {
    write: async (stores, work) => {
      const transaction = strictTransaction(database, [...new Set<StoreName>([...stores, "projects"])]);
      const created = await runTransaction(transaction, async () => {
        const there = await getProject(transaction, projectId);
        const project = there ?? (draft === undefined ? undefined : { ...draft(), writer: token });
        // A window that was frozen while another one took over must not write on.
        if (project?.writer !== token) throw new StorageError({ kind: "taken-over" });
        if (there === undefined) await resultOf(transaction.objectStore("projects").put(project));
        await work(transaction, project);
        return there === undefined ? project : undefined;
      });
      draft = undefined;
      if (created !== undefined) onCreated(created);
    },
  };
}

/** `complete` comes once the disk has it, so that not even a loss of power takes it back. */
export function strictTransaction(database: IDBDatabase, stores: readonly StoreName[]): IDBTransaction {
  return database.transaction([...stores], "readwrite", { durability: "strict" });
}

export async function getProject(transaction: IDBTransaction, id: ProjectId): Promise<ProjectRecord | undefined> {
  const project = await resultOf<unknown>(transaction.objectStore("projects").get(id));
  return projectCheck.is(project) ? project : undefined;
}

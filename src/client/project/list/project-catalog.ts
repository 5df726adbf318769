import type { ProjectId } from "../../state/project-store.ts";
import type { OpenedDatabase } from "../database/open-database.ts";
import type { ProjectRecord } from "../database/records.ts";
import { StorageError } from "../database/storage-error.ts";
import { changeProject, deleteProject, duplicateProject, renamed, trashed, untrashed } from "./change-projects.ts";
import { listProjects } from "./list-projects.ts";

/** The projects of this browser, whichever is open. All of it rejects with StorageError. */
export interface ProjectCatalog {
  /** The one opened last first; those in the trash as well. */
  readonly list: () => Promise<readonly ProjectRecord[]>;
  readonly rename: (id: ProjectId, name: string) => Promise<void>;
  readonly duplicate: (id: ProjectId, copy: { readonly id: ProjectId; readonly name: string }) => Promise<void>;
  readonly trash: (id: ProjectId) => Promise<void>;
  readonly restore: (id: ProjectId) => Promise<void>;
  readonly deleteForGood: (id: ProjectId) => Promise<void>;
}

interface CatalogOptions {
  readonly database: () => Promise<OpenedDatabase | undefined>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Tells other windows. */
  readonly onChanged: (id: ProjectId) => void;
}

export function createProjectCatalog({ database, now, onChanged }: CatalogOptions): ProjectCatalog {
  const change = async (id: ProjectId, run: (connection: IDBDatabase) => Promise<void>) => {
    const opened = await connected(database);
    if (opened.isNewer) throw new StorageError({ kind: "newer" });
    await run(opened.database);
    onChanged(id);
  };
  return {
    list: async () => listProjects((await connected(database)).database),
    rename: (id, name) => change(id, (connection) => changeProject(connection, id, renamed(name))),
    duplicate: (id, copy) => change(id, (connection) => duplicateProject(connection, id, { ...copy, nowMs: now() })),
    trash: (id) => change(id, (connection) => changeProject(connection, id, trashed(now()))),
    restore: (id) => change(id, (connection) => changeProject(connection, id, untrashed)),
    deleteForGood: (id) => change(id, (connection) => deleteProject(connection, id)),
  };
}

async function connected(database: CatalogOptions["database"]): Promise<OpenedDatabase> {
  const opened = await database();
  if (opened === undefined) throw new StorageError({ kind: "failed", message: "The browser gives no storage" });
  return opened;
}

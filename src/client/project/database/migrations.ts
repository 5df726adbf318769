/** Brings the database from the version before to its own. Runs inside the upgrade, so it is done wholly or not at all. */
export type Migration = (database: IDBDatabase, transaction: IDBTransaction) => void;

/** The database's version is their number. Never change one that was released: add the next. */
export const MIGRATIONS: readonly Migration[] = [createStores];

function createStores(database: IDBDatabase): void {
  database.createObjectStore("projects", { keyPath: "id" });
  database.createObjectStore("images", { keyPath: ["projectId", "id"] });
  database.createObjectStore("files", { keyPath: ["projectId", "id"] });
  database.createObjectStore("answers", { keyPath: ["projectId", "id"] });
  database.createObjectStore("answerParts", { keyPath: ["projectId", "versionId", "number"] });
  database.createObjectStore("edits", { keyPath: ["projectId", "versionId", "seq"] });
}

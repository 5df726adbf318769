/** What the browser says about its storage for this page. */
export interface StorageRoom {
  /** Bytes; undefined where the browser does not say. */
  readonly usedBytes?: number;
  readonly quotaBytes?: number;
  /** The browser will not clear it by itself when the disk gets full. */
  readonly isPersistent: boolean;
}

export async function readStorageRoom(storage: StorageManager = navigator.storage): Promise<StorageRoom> {
  const { usage, quota } = await storage.estimate();
  return {
    ...(usage === undefined ? {} : { usedBytes: usage }),
    ...(quota === undefined ? {} : { quotaBytes: quota }),
    isPersistent: await storage.persisted(),
  };
}

/** Asks the browser, which may ask the person, to keep the storage; whether it will. */
export async function requestPersistence(storage: StorageManager = navigator.storage): Promise<boolean> {
  return storage.persist();
}

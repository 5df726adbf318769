import type { ImageLibrary } from "../image/image-library.ts";
import type { ProjectId } from "../state/project-store.ts";
import type { Workspace } from "../state/workspace.ts";
import type { ProjectRecord } from "./database/records.ts";
import { resultOf, runTransaction } from "./database/requests.ts";
import { StorageError, storageFailureOf } from "./database/storage-error.ts";
import { syncProject } from "./load/sync-project.ts";
import type { Synced } from "./load/sync-project.ts";
import { createProjectWriter, getProject, strictTransaction } from "./save/project-writer.ts";
import { createSaveTracker } from "./save/save-tracker.ts";
import type { SaveTracker } from "./save/save-tracker.ts";
import { nothingStored } from "./save/stored-work.ts";
import type { StoredWork } from "./save/stored-work.ts";
import { createWorkRecorder } from "./save/work-recorder.ts";
import type { WorkRecorder } from "./save/work-recorder.ts";
import { acquireWriterLock } from "./save/writer-lock.ts";
import type { WriterLock } from "./save/writer-lock.ts";

export interface AttachOptions {
  readonly database: IDBDatabase;
  readonly projectId: ProjectId;
  readonly workspace: Workspace;
  readonly library: ImageLibrary;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Undefined: the project is there. Otherwise it is made with the first thing to store. */
  readonly draft?: () => ProjectRecord;
  /** Nothing may be written at all. */
  readonly isReadOnly: boolean;
  /** Tells the other windows that something was stored. */
  readonly onStored: () => void;
}

/** A project tied to the workspace: everything that changes there is stored, or what another window stores is shown. */
export interface AttachedProject {
  readonly id: ProjectId;
  /** Another window has stored something. */
  readonly follow: () => void;
  readonly takeOver: () => Promise<void>;
  /** Tries again to store what could not be stored. */
  readonly retry: () => Promise<void>;
  /** Stores what is left and unties it; the workspace stays as it is. */
  readonly close: () => Promise<void>;
}

interface Attachment {
  readonly options: AttachOptions;
  readonly stored: StoredWork;
  readonly tracker: SaveTracker;
  readonly ended: AbortController;
  /** Names the window to the database. */
  readonly token: string;
  /** Undefined: another window writes. */
  lock: WriterLock | undefined;
  recorder: WorkRecorder | undefined;
  syncing: Promise<void>;
}

/** Rejects with StorageError when the project cannot be read. */
export async function attachProject(options: AttachOptions): Promise<AttachedProject> {
  const store = options.workspace.project;
  const attachment: Attachment = {
    options,
    stored: nothingStored(),
    tracker: createSaveTracker(store),
    ended: new AbortController(),
    token: options.newId(),
    lock: undefined,
    recorder: undefined,
    syncing: Promise.resolve(),
  };
  if (!options.isReadOnly) await acquire(attachment, false);
  store.setState({ access: attachment.lock === undefined ? "read" : "write" });
  if (options.draft === undefined) await sync(attachment);
  if (attachment.lock !== undefined) begin(attachment);
  return {
    id: options.projectId,
    follow: () => {
      if (attachment.lock !== undefined) return;
      const { syncing } = attachment;
      attachment.syncing = syncing.then(() => sync(attachment)).catch(reportTo(options.workspace));
    },
    takeOver: () => takeOver(attachment).catch(reportTo(options.workspace)),
    retry: async () => attachment.recorder?.poke(),
    close: async () => {
      attachment.ended.abort();
      await attachment.recorder?.poke();
      attachment.recorder?.stop();
      attachment.lock?.release();
    },
  };
}

async function sync({ options, stored, ended }: Attachment): Promise<void> {
  const onAnswer = () => Promise.resolve([]);
  tell(options.workspace, await syncProject({ ...options, stored, onAnswer, signal: ended.signal }));
}

async function acquire(attachment: Attachment, isTakingOver: boolean): Promise<void> {
  const { options, token } = attachment;
  const onLost = () => {
    lose(attachment);
  };
  attachment.lock = await acquireWriterLock(options.projectId, { onLost, isTakingOver });
  if (attachment.lock !== undefined && options.draft === undefined) await claim(options, token);
}

async function takeOver(attachment: Attachment): Promise<void> {
  if (attachment.lock !== undefined || attachment.options.isReadOnly) return;
  await acquire(attachment, true);
  // What the other window stored last.
  await attachment.syncing;
  await sync(attachment);
  begin(attachment);
}

/** Another window has taken over. */
function lose(attachment: Attachment): void {
  const { options, tracker, ended, recorder } = attachment;
  attachment.lock = undefined;
  attachment.recorder = undefined;
  recorder?.stop();
  if (ended.signal.aborted) return;
  if (!tracker.isClear()) tracker.fail("lock", { kind: "taken-over" });
  options.workspace.project.setState({ access: "read" });
}

function begin(attachment: Attachment): void {
  const { options, token, stored, tracker } = attachment;
  const store = options.workspace.project;
  const onCreated = ({ id, name }: ProjectRecord) => {
    store.setState({ project: { id, name } });
  };
  const writer = createProjectWriter({ ...options, token, onCreated });
  attachment.recorder = createWorkRecorder({ ...options, writer, stored, tracker });
  tracker.clear("lock");
  store.setState({ access: "write" });
  void attachment.recorder.poke();
}

/** From here on only this window's writes are accepted. */
async function claim({ database, projectId, now }: AttachOptions, token: string): Promise<void> {
  const transaction = strictTransaction(database, ["projects"]);
  await runTransaction(transaction, async () => {
    const project = await getProject(transaction, projectId);
    if (project === undefined) throw new StorageError({ kind: "failed", message: "The project is not there any more" });
    await resultOf(transaction.objectStore("projects").put({ ...project, writer: token, openedAtMs: now() }));
  });
}

function tell({ project: store }: Workspace, { project, broken, unanswered }: Synced): void {
  const { id, name } = project;
  store.setState({ project: { id, name }, broken, unanswered });
  if (store.getState().save.kind === "empty") store.setState({ save: { kind: "saved" } });
}

function reportTo({ project: store }: Workspace): (error: unknown) => void {
  return (error) => {
    store.setState({ save: { kind: "failed", failure: storageFailureOf(error) } });
  };
}

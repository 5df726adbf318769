import type { ImageLibrary } from "../image/image-library.ts";
import { EMPTY_HISTORY } from "#core/edit/history.ts";
import type { VersionId } from "../state/answer-version.ts";
import { selectEdits } from "../state/edits-store.ts";
import type { EditJournal } from "../state/edits-store.ts";
import type { ProjectId } from "../state/project-store.ts";
import type { Workspace } from "../state/workspace.ts";
import { keysOf } from "./database/records.ts";
import type { ProjectRecord } from "./database/records.ts";
import { resultOf, runTransaction } from "./database/requests.ts";
import { StorageError, storageFailureOf } from "./database/storage-error.ts";
import { syncProject } from "./load/sync-project.ts";
import type { Synced } from "./load/sync-project.ts";
import type { WindowJournal } from "./save/edit-journal.ts";
import { createEditWriter } from "./save/edit-writer.ts";
import type { EditWriter } from "./save/edit-writer.ts";
import type { ProjectWriter } from "./save/project-writer.ts";
import { createProjectWriter, getProject, strictTransaction } from "./save/project-writer.ts";
import { createSaveTracker } from "./save/save-tracker.ts";
import type { SaveTracker } from "./save/save-tracker.ts";
import { stepsOf } from "./save/steps-of.ts";
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
  readonly journal: WindowJournal;
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
  editWriter: EditWriter | undefined;
  readonly damagedFrom: Map<VersionId, number>;
  orphans: readonly string[];
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
    editWriter: undefined,
    damagedFrom: new Map(),
    orphans: [],
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
    retry: () => storeAll(attachment),
    close: async () => {
      attachment.ended.abort();
      await storeAll(attachment);
      options.journal.connect(undefined);
      attachment.recorder?.stop();
      attachment.lock?.release();
    },
  };
}

async function sync(attachment: Attachment): Promise<void> {
  const { options, stored, damagedFrom, ended } = attachment;
  const synced = await syncProject({ ...options, stored, damagedFrom, signal: ended.signal });
  attachment.orphans = synced.orphans;
  tell(options.workspace, synced);
}

async function storeAll({ recorder, editWriter }: Attachment): Promise<void> {
  await recorder?.poke();
  await editWriter?.retry();
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
  const { edits, answers } = attachment.options.workspace;
  const unstored = attachment.editWriter?.unstored() ?? [];
  edits.getState().forget(unstored.map(({ versionId }) => versionId));
  await acquire(attachment, true);
  // What the other window stored last.
  await attachment.syncing;
  await sync(attachment);
  begin(attachment);
  for (const { imageId, versionId, seq, step } of unstored) {
    const version = answers
      .getState()
      .byImage.get(imageId)
      ?.versions.find(({ id }) => id === versionId);
    // Only what fits on what the other window has made of it.
    if (version === undefined || selectEdits(edits.getState(), version).seq !== seq) continue;
    void edits.getState().take({ imageId, version }, step);
  }
}

/** Another window has taken over. */
function lose(attachment: Attachment): void {
  const { options, tracker, ended, recorder } = attachment;
  attachment.lock = undefined;
  attachment.recorder = undefined;
  recorder?.stop();
  options.journal.connect(undefined);
  if (ended.signal.aborted) return;
  if (!tracker.isClear()) tracker.fail("lock", { kind: "taken-over" });
  options.workspace.project.setState({ access: "read" });
}

function begin(attachment: Attachment): void {
  const { options, token, stored, tracker, damagedFrom } = attachment;
  const store = options.workspace.project;
  const onCreated = ({ id, name }: ProjectRecord) => {
    store.setState({ project: { id, name } });
  };
  const writer = createProjectWriter({ ...options, token, onCreated });
  attachment.recorder = createWorkRecorder({ ...options, writer, stored, tracker });
  attachment.editWriter = createEditWriter({ ...options, writer, tracker, damagedFrom });
  if (options.draft !== undefined) appendHistories(options.workspace, attachment.editWriter);
  options.journal.connect(attachment.editWriter);
  if (attachment.orphans.length > 0) void tracker.during("orphans", () => deleteOrphans(attachment, writer));
  tracker.clear("lock");
  store.setState({ access: "write" });
  void attachment.recorder.poke();
}

/** Edits made before there was a project. */
function appendHistories({ edits, answers }: Workspace, journal: EditJournal): void {
  const { byVersion, restore } = edits.getState();
  for (const [imageId, { versions }] of answers.getState().byImage) {
    for (const version of versions) {
      const steps = stepsOf(byVersion.get(version.id)?.history ?? EMPTY_HISTORY);
      if (steps.length === 0) continue;
      // Numbered anew, as they are stored.
      restore(version, steps);
      for (const [seq, step] of steps.entries()) void journal.append({ imageId, versionId: version.id, seq, step });
    }
  }
}

/** Only now: as long as the window was open, an answer that was removed could come back with its edits. */
async function deleteOrphans({ orphans, options }: Attachment, writer: ProjectWriter): Promise<void> {
  await writer.write(["edits"], async (transaction) => {
    for (const versionId of orphans)
      await resultOf(transaction.objectStore("edits").delete(keysOf(options.projectId, versionId)));
  });
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

import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { ImageLibrary } from "../image/image-library.ts";
import type { ImageId } from "../state/image-item.ts";
import { projectIdFrom } from "../state/project-store.ts";
import type { ProjectId, StorageFailure } from "../state/project-store.ts";
import type { Workspace } from "../state/workspace.ts";
import { attachProject } from "./attach-project.ts";
import type { AttachedProject } from "./attach-project.ts";
import { createConnection } from "./database/connection.ts";
import type { Connection } from "./database/connection.ts";
import { DATABASE_NAME } from "./database/open-database.ts";
import type { ProjectRecord } from "./database/records.ts";
import { StorageError, storageFailureOf } from "./database/storage-error.ts";
import { writeBrokenRecords } from "./file/broken-records-file.ts";
import type { ProjectFileFault } from "./file/project-content.ts";
import { emptyOldTrash } from "./list/change-projects.ts";
import { createProjectCatalog } from "./list/project-catalog.ts";
import type { ProjectCatalog } from "./list/project-catalog.ts";
import type { WindowJournal } from "./save/edit-journal.ts";
import { ZipError } from "./zip/zip-error.ts";

export interface ProjectSessionOptions {
  readonly workspace: Workspace;
  readonly library: ImageLibrary;
  readonly journal: WindowJournal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Ends what is under way for images that are about to go. */
  readonly cancel: (ids: readonly ImageId[]) => void;
  readonly databaseName?: string;
}

/** Ties projects of the browser's storage to the workspace, one at a time. Nothing rejects: failures stand in the store. */
export interface ProjectSession {
  /** Opens the project that was open last, if there is one. */
  readonly openLast: () => Promise<void>;
  readonly open: (id: ProjectId) => Promise<void>;
  /** An empty workspace; the project is made with the first image. */
  readonly startNew: () => Promise<void>;
  /** Leaves the open project, and makes another one of what `fill` puts into the workspace. */
  readonly startWith: (given: GivenProject) => Promise<void>;
  readonly takeOver: () => Promise<void>;
  /** Tries again to store what could not be stored. */
  readonly retry: () => Promise<void>;
  /** Stores what is in the window as a new project, if it is not stored yet. */
  readonly keep: () => Promise<void>;
  /** Stores nothing from now on. */
  readonly stop: () => Promise<void>;
  /** What is left of the records that could not be read. */
  readonly exportBroken: () => Promise<Result<Blob, ProjectFileFault>>;
  readonly catalog: ProjectCatalog;
  /** Rejects with StorageError. */
  readonly rename: (id: ProjectId, name: string) => Promise<void>;
  readonly dispose: () => Promise<void>;
}

interface GivenProject {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAtMs: number;
  readonly fill: () => void;
}

const CHANNEL = "proofbox.projects";

interface Session {
  readonly options: ProjectSessionOptions;
  readonly connection: Connection;
  readonly channel: BroadcastChannel;
  readonly fail: (failure: StorageFailure) => void;
  attached: AttachedProject | undefined;
}

export function createProjectSession(options: ProjectSessionOptions): ProjectSession {
  const { workspace, databaseName = DATABASE_NAME } = options;
  const store = workspace.project;
  const fail = (reason: StorageFailure) => {
    store.setState({ save: { kind: "failed", failure: reason } });
  };
  const onUnblocked = () => {
    store.setState({ save: { kind: "empty" } });
  };
  const connection = createConnection({ name: databaseName, onFailure: fail, onUnblocked });
  const channel = new BroadcastChannel(`${CHANNEL}.${databaseName}`);
  const session: Session = { options, connection, channel, fail, attached: undefined };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === session.attached?.id) session.attached?.follow();
  };
  const onChanged = (id: ProjectId) => {
    channel.postMessage(id);
  };
  const catalog = createProjectCatalog({ database: connection.get, now: options.now, onChanged });
  return {
    catalog,
    rename: async (id, name) => {
      await catalog.rename(id, name);
      if (session.attached?.id === id) store.setState({ project: { id, name } });
    },
    open: (id) => openProject(session, id),
    startNew: async () => {
      await leave(session);
      if (options.workspace.settings.getState().keepsWork) await attachNew(session);
      else store.setState({ save: { kind: "memory" } });
    },
    startWith: async ({ name, createdAtMs, fill }) => {
      await leave(session);
      fill();
      if (options.workspace.settings.getState().keepsWork) await attachNew(session, { name, createdAtMs });
      else store.setState({ save: { kind: "memory" } });
    },
    openLast: () => openLast(session, catalog),
    takeOver: async () => session.attached?.takeOver(),
    retry: async () => session.attached?.retry(),
    keep: async () => {
      if (session.attached !== undefined) return;
      store.setState({ save: { kind: "empty" } });
      await attachNew(session);
    },
    stop: async () => {
      await session.attached?.close();
      session.attached = undefined;
      store.setState({ project: undefined, save: { kind: "memory" }, access: "write", broken: [] });
    },
    exportBroken: () => exportBroken(session),
    dispose: async () => {
      channel.close();
      await session.attached?.close();
      session.attached = undefined;
      await connection.close();
    },
  };
}

async function exportBroken({ connection, options }: Session): Promise<Result<Blob, ProjectFileFault>> {
  const opened = await connection.get();
  try {
    if (opened === undefined) throw new StorageError({ kind: "closed" });
    return success(await writeBrokenRecords(opened.database, options.workspace.project.getState().broken));
  } catch (error) {
    return failure(
      error instanceof ZipError ? error.fault : { kind: "worker-failed", message: storageFailureOf(error).kind },
    );
  }
}

async function openLast(session: Session, catalog: ProjectCatalog): Promise<void> {
  const { connection, options } = session;
  const opened = await connection.get();
  if (opened?.isNewer === false) await emptyOldTrash(opened.database, options.now()).catch(() => undefined);
  const projects = opened === undefined ? [] : await catalog.list().catch(() => []);
  const last = projects.find(({ trashedAtMs }) => trashedAtMs === undefined);
  // Whoever was faster than the database does not lose what is there.
  const isEmpty = options.workspace.images.getState().order.length === 0;
  await (last === undefined || !isEmpty ? attachNew(session) : openProject(session, last.id));
}

async function openProject(session: Session, id: ProjectId): Promise<void> {
  const store = session.options.workspace.project;
  await leave(session);
  store.setState({ phase: "opening" });
  await attach(session, id);
  store.setState({ phase: "open" });
}

async function attachNew(session: Session, given: Partial<ProjectRecord> = {}): Promise<void> {
  const { options } = session;
  const id = projectIdFrom(options.newId());
  await attach(session, id, () => ({ ...draftOf(id, options), ...given }));
  options.workspace.project.setState({ phase: "open" });
}

async function leave(session: Session): Promise<void> {
  await session.attached?.close();
  session.attached = undefined;
  clear(session.options);
}

async function attach(session: Session, projectId: ProjectId, draft?: () => ProjectRecord): Promise<void> {
  const { options, connection, channel, fail } = session;
  const opened = await connection.get();
  if (opened === undefined) return;
  const onStored = () => {
    channel.postMessage(projectId);
  };
  const rest = draft === undefined ? {} : { draft };
  const { database, isNewer } = opened;
  try {
    session.attached = await attachProject({ ...options, ...rest, database, projectId, isReadOnly: isNewer, onStored });
    if (isNewer) fail({ kind: "newer" });
  } catch (error) {
    fail(storageFailureOf(error));
  }
}

function clear({ workspace, library, cancel }: ProjectSessionOptions): void {
  const { images, answers, edits, project } = workspace;
  cancel(images.getState().order);
  for (const id of images.getState().order) {
    answers.getState().forget(id);
    images.getState().remove(id);
    library.remove(id);
  }
  edits.getState().forget([...edits.getState().byVersion.keys()]);
  project.setState({ project: undefined, save: { kind: "empty" }, access: "write", broken: [], unanswered: 0 });
}

/** Named after its first image, as a person would call it. */
function draftOf(id: ProjectId, { workspace, now }: ProjectSessionOptions): ProjectRecord {
  const [item] = workspace.images.getState().items.values();
  const first = item?.fileName ?? "";
  const name = first.replace(/\.[^.]+$/, "") || first;
  const at = now();
  return { id, name, createdAtMs: at, changedAtMs: at, openedAtMs: at, order: [], sizeBytes: 0, writer: "" };
}

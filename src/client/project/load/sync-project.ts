import type { ImageLibrary } from "../../image/image-library.ts";
import { versionIdFrom } from "../../state/answer-version.ts";
import type { AnswerVersion, VersionId } from "../../state/answer-version.ts";
import { imageIdFrom } from "../../state/image-item.ts";
import type { ImageId, ImageItem } from "../../state/image-item.ts";
import type { BrokenRecord, ProjectId } from "../../state/project-store.ts";
import type { Workspace } from "../../state/workspace.ts";
import { keysOf } from "../database/records.ts";
import type { FileRecord, ImageRecord, ProjectRecord } from "../database/records.ts";
import { StorageError } from "../database/storage-error.ts";
import { imageRecord, rememberHead } from "../save/stored-work.ts";
import type { StoredWork } from "../save/stored-work.ts";
import { countEdits, restoreEdits } from "./read-edits.ts";
import { readAnswerRecord } from "./read-answer-record.ts";
import { reading, readRecords } from "./read-records.ts";
import { fileCheck, imageCheck, projectCheck } from "./record-checks.ts";

export interface SyncOptions {
  readonly database: IDBDatabase;
  readonly projectId: ProjectId;
  readonly workspace: Workspace;
  readonly library: ImageLibrary;
  /** What the workspace has of the project already; grows. */
  readonly stored: StoredWork;
  /** Filled with versions whose stored steps are damaged from that number on. */
  readonly damagedFrom: Map<VersionId, number>;
  /** Reading ends early. */
  readonly signal: AbortSignal;
}

export interface Synced {
  readonly project: ProjectRecord;
  readonly broken: readonly BrokenRecord[];
  /** Edits of answers that are gone. */
  readonly orphans: readonly string[];
  /** Images whose answer was on its way when they were stored. */
  readonly unanswered: number;
}

/** Brings the workspace to what the database has: all of it at first, what has changed later. Rejects with StorageError. */
export async function syncProject(options: SyncOptions): Promise<Synced> {
  const { database, projectId, workspace, stored, signal } = options;
  const project = await reading<unknown>(database, "projects", (store) => store.get(projectId));
  if (!projectCheck.is(project)) throw new StorageError({ kind: "failed", message: projectCheck.fault(project) ?? "" });
  const { records, broken } = await readRecords<ImageRecord>(database, {
    store: "images",
    keys: keysOf(projectId),
    check: imageCheck,
  });
  const images = inOrder(records, project.order);
  removeOthers(images, options);
  const files = await addImages(images, options);
  const counts = await countEdits(database, projectId);
  if (project.activeId !== undefined && stored.head === undefined) {
    workspace.images.getState().activate(project.activeId);
  }
  const faults = [...broken, ...files];
  for (const image of activeFirst(images, project.activeId)) {
    if (!signal.aborted) faults.push(...(await syncAnswers(image, counts, options)));
  }
  const unreadImages = broken.map(({ key }) => imageIdFrom(String(key[1])));
  const unread = { images: unreadImages, versions: unreadVersions(stored, faults, images) };
  stored.unread = unread;
  rememberHead(workspace, stored);
  const unanswered = images.filter((image) => image.isAsked === true && image.versionIds.length === 0).length;
  const listed = new Set<string>(images.flatMap(({ versionIds }) => versionIds));
  // While there is an image that cannot be read, nobody knows whose they are.
  const orphans = broken.length > 0 ? [] : [...counts.keys()].filter((versionId) => !listed.has(versionId));
  return { project, broken: faults, orphans, unanswered };
}

function inOrder(records: readonly ImageRecord[], order: readonly ImageId[]): ImageRecord[] {
  const places = new Map(order.map((id, place) => [id, place]));
  return records.toSorted((a, b) => (places.get(a.id) ?? order.length) - (places.get(b.id) ?? order.length));
}

function activeFirst(images: readonly ImageRecord[], activeId: ImageId | undefined): ImageRecord[] {
  return images.toSorted((a, b) => Number(b.id === activeId) - Number(a.id === activeId));
}

/** What the window that writes has removed. */
function removeOthers(images: readonly ImageRecord[], { workspace, library, stored }: SyncOptions): void {
  const there = new Set(images.map(({ id }) => id));
  for (const id of stored.images.keys()) {
    if (there.has(id)) continue;
    workspace.images.getState().remove(id);
    workspace.answers.getState().forget(id);
    library.remove(id);
    stored.images.delete(id);
  }
}

/** Gives what is wrong with files: an image without its file is there all the same, for its answers. */
async function addImages(images: readonly ImageRecord[], options: SyncOptions): Promise<BrokenRecord[]> {
  const { database, projectId, workspace, library, stored } = options;
  const added = images.filter(({ id }) => !stored.images.has(id));
  if (added.length === 0) return [];
  const read = await readRecords<FileRecord>(database, { store: "files", keys: keysOf(projectId), check: fileCheck });
  const files = new Map(read.records.map((record) => [record.id, record]));
  const missing: BrokenRecord[] = [];
  const items = added.map((record) => {
    const file = files.get(record.id);
    if (file === undefined && record.isPaper !== true)
      missing.push({ store: "files", key: [projectId, record.id], reason: "The file of the image is missing" });
    return itemOf(record, file === undefined ? undefined : library.restore(record.id, file));
  });
  workspace.images.getState().add(items);
  for (const item of items) stored.images.set(item.id, { item, answers: undefined, text: "" });
  return missing.filter(({ key }) => !read.broken.some((other) => other.key[1] === key[1])).concat(read.broken);
}

function itemOf(record: ImageRecord, thumbnailUrl: string | undefined): ImageItem {
  const { id, fileName, sizeBytes, mediaType, imageSize, contentHash, isPaper, versionIds } = record;
  const isLost = thumbnailUrl === undefined && isPaper !== true;
  const progress = versionIds.length > 0 ? ({ phase: "reading" } as const) : ({ phase: "ready" } as const);
  return {
    id,
    fileName,
    sizeBytes,
    mediaType,
    ...(imageSize === undefined ? {} : { imageSize }),
    ...(contentHash === undefined ? {} : { contentHash }),
    ...(isPaper === undefined ? {} : { isPaper }),
    ...(thumbnailUrl === undefined ? {} : { thumbnailUrl }),
    progress: isLost && versionIds.length === 0 ? { phase: "refused", refusal: { kind: "unreadable" } } : progress,
  };
}

async function syncAnswers(
  record: ImageRecord,
  counts: ReadonlyMap<string, number>,
  options: SyncOptions,
): Promise<BrokenRecord[]> {
  const { database, projectId, workspace, stored } = options;
  const { answers, images, edits } = workspace;
  const known = new Map((answers.getState().byImage.get(record.id)?.versions ?? []).map((each) => [each.id, each]));
  const broken: BrokenRecord[] = [];
  const versions: AnswerVersion[] = [];
  for (const versionId of record.versionIds) {
    const there = known.get(versionId);
    const read = there === undefined ? await readAnswerRecord(database, { projectId, versionId }) : undefined;
    if (read?.ok === false) broken.push(read.error);
    const version = there ?? (read?.ok === true ? read.value : undefined);
    if (version === undefined) continue;
    broken.push(...(await restoreEdits(version, counts.get(version.id) ?? 0, { ...options, edits })));
    versions.push(version);
    stored.versions.set(version.id, record.id);
  }
  const shown = versions.find(({ id }) => id === record.shownId) ?? versions.at(-1);
  if (shown !== undefined) answers.getState().restore(record.id, { versions, shownId: shown.id });
  else answers.getState().forget(record.id);
  const item = images.getState().items.get(record.id);
  if (item?.progress.phase === "reading") {
    images.getState().setProgress(record.id, { phase: shown === undefined ? "ready" : "done" });
  }
  takeDown(record.id, options, broken);
  return broken;
}

/** The recorder must find nothing to do about what was just read. */
function takeDown(id: ImageId, { workspace, stored, projectId }: SyncOptions, broken: readonly BrokenRecord[]): void {
  const item = workspace.images.getState().items.get(id);
  if (item === undefined) return;
  const answers = workspace.answers.getState().byImage.get(id);
  const unread = broken.map(({ key }) => versionIdFrom(String(key[1])));
  stored.images.set(id, { item, answers, text: JSON.stringify(imageRecord(item, answers, { projectId, unread })) });
}

function unreadVersions(
  stored: StoredWork,
  faults: readonly BrokenRecord[],
  images: readonly ImageRecord[],
): ReadonlyMap<ImageId, readonly VersionId[]> {
  const broken = new Set(faults.filter(({ store }) => store === "answers").map(({ key }) => key[1]));
  const unread = new Map(stored.unread.versions);
  for (const { id, versionIds } of images) {
    const ids = versionIds.filter((versionId) => broken.has(versionId));
    if (ids.length > 0) unread.set(id, ids);
  }
  return unread;
}

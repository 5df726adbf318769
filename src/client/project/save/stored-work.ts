import type { AnswerVersion, VersionId } from "../../state/answer-version.ts";
import type { ImageAnswers } from "../../state/answers-store.ts";
import { isBusy } from "../../state/image-item.ts";
import type { ImageId, ImageItem } from "../../state/image-item.ts";
import type { ProjectId } from "../../state/project-store.ts";
import type { Workspace } from "../../state/workspace.ts";
import type { ImageRecord } from "../database/records.ts";

/** What of the workspace the database has. */
export interface StoredWork {
  readonly images: Map<ImageId, StoredImage>;
  readonly versions: Map<VersionId, ImageId>;
  /** Of images and versions that are there and could not be read: they stay. */
  unread: UnreadRecords;
  /** As JSON; undefined: not stored yet. */
  head: string | undefined;
}

interface UnreadRecords {
  readonly images: readonly ImageId[];
  readonly versions: ReadonlyMap<ImageId, readonly VersionId[]>;
}

interface StoredImage {
  readonly item: ImageItem;
  readonly answers: ImageAnswers | undefined;
  /** The record, as JSON. */
  readonly text: string;
}

export function nothingStored(): StoredWork {
  return {
    images: new Map(),
    versions: new Map(),
    unread: { images: [], versions: new Map() },
    head: undefined,
  };
}

/** What is to be written next, few enough for one transaction; undefined when all is stored. */
export interface Changes {
  readonly head: ProjectHead;
  readonly images: readonly ChangedImage[];
  readonly removedImages: readonly ImageId[];
  readonly removedVersions: readonly VersionId[];
}

export interface ProjectHead {
  readonly order: readonly ImageId[];
  readonly activeId?: ImageId;
  readonly sizeBytes: number;
}

export interface ChangedImage extends StoredImage {
  readonly record: ImageRecord;
  readonly isNew: boolean;
  readonly newVersions: readonly AnswerVersion[];
}

/** One transaction fails as a whole: with few images each, a full disk leaves most of them stored. */
const MOST_IMAGES = 8;

export function changesOf(workspace: Workspace, stored: StoredWork, projectId: ProjectId): Changes | undefined {
  const items = keptItems(workspace);
  const changed: ChangedImage[] = [];
  for (const item of items) {
    const change = changedImage(item, { workspace, stored, projectId });
    if (change !== undefined) changed.push(change);
    if (changed.length === MOST_IMAGES) break;
  }
  const { removedImages, removedVersions } = removals(items, workspace, stored);
  const head = headOf(items, workspace, stored);
  const isSame = changed.length + removedImages.length + removedVersions.length === 0;
  const isNothing = stored.head === undefined && items.length === 0;
  if (isSame && (isNothing || JSON.stringify(head) === stored.head)) return undefined;
  return { head, images: changed, removedImages, removedVersions };
}

/** Takes down that the changes are in the database now. */
export function remember(stored: StoredWork, { head, images, removedImages, removedVersions }: Changes): void {
  for (const { item, answers, text, newVersions } of images) {
    stored.images.set(item.id, { item, answers, text });
    for (const { id } of newVersions) stored.versions.set(id, item.id);
  }
  for (const id of removedImages) stored.images.delete(id);
  for (const id of removedVersions) stored.versions.delete(id);
  stored.head = JSON.stringify(head);
}

/** Takes down that the database has the order and the active image of the workspace. */
export function rememberHead(workspace: Workspace, stored: StoredWork): void {
  stored.head = JSON.stringify(headOf(keptItems(workspace), workspace, stored));
}

/** Files that are not open yet or cannot be used are not part of a project. */
function keptItems({ images, answers }: Workspace): ImageItem[] {
  const { order, items } = images.getState();
  const { byImage } = answers.getState();
  return order.flatMap((id) => {
    const item = items.get(id);
    return item?.imageSize === undefined || (item.isPaper === true && !byImage.has(id)) ? [] : [item];
  });
}

interface Comparing {
  readonly workspace: Workspace;
  readonly stored: StoredWork;
  readonly projectId: ProjectId;
}

function changedImage(item: ImageItem, { workspace, stored, projectId }: Comparing): ChangedImage | undefined {
  const answers = workspace.answers.getState().byImage.get(item.id);
  const before = stored.images.get(item.id);
  if (before?.item === item && before.answers === answers) return undefined;
  const record = imageRecord(item, answers, { projectId, unread: stored.unread.versions.get(item.id) ?? [] });
  const text = JSON.stringify(record);
  if (before?.text === text) {
    stored.images.set(item.id, { item, answers, text });
    return undefined;
  }
  const newVersions = (answers?.versions ?? []).filter(({ id }) => !stored.versions.has(id));
  return { item, answers, text, record, isNew: before === undefined, newVersions };
}

export function imageRecord(
  item: ImageItem,
  answers: ImageAnswers | undefined,
  { projectId, unread }: { readonly projectId: ProjectId; readonly unread: readonly VersionId[] },
): ImageRecord {
  const { id, fileName, sizeBytes, mediaType, imageSize, contentHash, isPaper } = item;
  const versionIds = [...unread, ...(answers?.versions ?? []).map((version) => version.id)];
  return {
    projectId,
    id,
    fileName,
    sizeBytes,
    mediaType,
    versionIds,
    ...(imageSize === undefined ? {} : { imageSize }),
    ...(contentHash === undefined ? {} : { contentHash }),
    ...(isPaper === undefined ? {} : { isPaper }),
    ...(answers === undefined ? {} : { shownId: answers.shownId }),
    ...(isBusy(item) ? { isAsked: true } : {}),
  };
}

function removals(items: readonly ImageItem[], { images, answers }: Workspace, stored: StoredWork) {
  const there = new Set(items.map(({ id }) => id));
  const versions = new Set<VersionId>();
  for (const id of there)
    for (const version of answers.getState().byImage.get(id)?.versions ?? []) versions.add(version.id);
  return {
    removedImages: [...stored.images.keys()].filter((id) => !images.getState().items.has(id)),
    removedVersions: [...stored.versions.keys()].filter((id) => !versions.has(id)),
  };
}

function headOf(items: readonly ImageItem[], { images }: Workspace, { unread }: StoredWork): ProjectHead {
  const { activeId } = images.getState();
  const order = [...items.map(({ id }) => id), ...unread.images];
  const sizeBytes = items.reduce((sum, item) => sum + (item.isPaper === true ? 0 : item.sizeBytes), 0);
  const isKept = activeId !== undefined && order.includes(activeId);
  return { order, sizeBytes, ...(isKept ? { activeId } : {}) };
}

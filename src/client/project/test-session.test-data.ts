import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { polygonFromBounds } from "#core/geometry/polygon.ts";
import { confidenceFrom } from "#core/document/confidence.ts";
import { createRawPlaces } from "#core/document/raw-places.ts";
import { createFakeLibrary } from "../image/fake-library.test-data.ts";
import type { KeptImage } from "../image/image-library.ts";
import { versionIdFrom } from "../state/answer-version.ts";
import type { AnswerVersion } from "../state/answer-version.ts";
import { imageIdFrom } from "../state/image-item.ts";
import type { ImageId } from "../state/image-item.ts";
import { createWorkspace } from "../state/workspace.ts";
import type { Workspace } from "../state/workspace.ts";
import type { StoreName } from "./database/records.ts";
import { createWindowJournal } from "./save/edit-journal.ts";
import { createProjectSession } from "./project-session.ts";

let clockMs = 1000;

/** Later with each call. */
function nextMs(): number {
  clockMs += 1;
  return clockMs;
}

/** A window: stores of its own, and a session on the database of that name. The library keeps files, and decodes none. */
export function openWindow(databaseName: string, now: () => number = nextMs) {
  const journal = createWindowJournal();
  const workspace = createWorkspace({ getItem: () => null, setItem: () => undefined }, {}, { journal });
  const files = new Map<string, KeptImage>();
  const library = {
    ...createFakeLibrary(),
    keep: (id: string) => files.get(id),
    restore: (id: string, kept: KeptImage) => {
      files.set(id, kept);
      return `blob:${id}`;
    },
  };
  const session = createProjectSession({
    workspace,
    library,
    journal,
    now,
    newId: () => crypto.randomUUID(),
    cancel: () => undefined,
    databaseName,
  });
  const addImage = (name: string): ImageId => {
    const id = imageIdFrom(name);
    const file = new File([`pixels of ${name}`], `${name}.png`, { type: "image/png" });
    files.set(id, { file, format: "png", thumbnail: new Blob(["small"], { type: "image/webp" }) });
    const facts = { fileName: `${name}.png`, sizeBytes: file.size, mediaType: "image/png", contentHash: name };
    workspace.images
      .getState()
      .add([{ id, ...facts, imageSize: { width: 1000, height: 500 }, progress: { phase: "ready" } }]);
    return id;
  };
  return {
    workspace,
    session,
    files,
    addImage,
    addAnswer: (imageId: ImageId, name: string, words = 3) => {
      workspace.answers.getState().add(imageId, answer(name, words));
    },
    names: () => namesOf(workspace),
    save: () => workspace.project.getState().save.kind,
  };
}

export type TestWindow = ReturnType<typeof openWindow>;

function namesOf({ images }: Workspace): string[] {
  const { order, items } = images.getState();
  return order.map((id) => items.get(id)?.fileName ?? "");
}

export function answer(name: string, words: number): AnswerVersion {
  const builder = createDocumentBuilder({ width: 1000, height: 500 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [{ tag: "en" }] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const lineId = builder.addLine({ blockId, languages: [] });
  for (let index = 0; index < words; index += 1) {
    const minX = (index % 50) * 20;
    const minY = Math.floor(index / 50) * 10;
    const polygon = polygonFromBounds<"image">({ minX, minY, maxX: minX + 18, maxY: minY + 8 });
    const confidence = confidenceFrom((index % 100) / 100);
    const rest = confidence === undefined ? {} : { confidence };
    builder.addWord({ lineId, text: `${name} ${String(index)}`, languages: [], symbols: [], polygon, ...rest });
  }
  return {
    id: versionIdFrom(name),
    wire: "google-vision",
    origin: { kind: "saved", fileName: `${name}.json` },
    receivedAtMs: 1234,
    document: builder.build(),
    issues: [{ path: "responses[0]", expected: "a number", got: "a text", rawLine: 2 }],
    rawText: `{\n  "name": ${JSON.stringify(name)}\n}`,
    rawPlaces: createRawPlaces([{ kind: "word", id: "w0", first: 1, last: 1 }]),
  };
}

/** Waits until the condition holds; the test's own time limit ends it. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

export async function untilSaved(...windows: readonly TestWindow[]): Promise<void> {
  await until(() => windows.every((window) => window.save() === "saved"));
}

/** Runs one request on the database, past all code of the app. */
export async function onDatabase<T>(name: string, run: (database: IDBDatabase) => IDBRequest<T>): Promise<T> {
  const database = await requested(indexedDB.open(name));
  const result = await requested(run(database));
  database.close();
  return result;
}

/** Puts a record in its place, past all code of the app. */
export async function putRecord(name: string, store: StoreName, record: object): Promise<void> {
  await onDatabase(name, (database) => database.transaction(store, "readwrite").objectStore(store).put(record));
}

export function requested<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("A request failed"));
    };
  });
}

import { confidenceFrom } from "#core/document/confidence.ts";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { polygonFromBounds } from "#core/geometry/polygon.ts";
import { versionIdFrom } from "../state/answer-version.ts";
import type { AnswerOrigin } from "../state/answer-version.ts";
import { imageIdFrom } from "../state/image-item.ts";
import type { ImageId, ImageProgress } from "../state/image-item.ts";
import { createWorkspace } from "../state/workspace.ts";
import type { Actions } from "./actions.ts";
import type { CommandContext } from "./command.ts";
import { COMMANDS } from "./registry.ts";

/** What the actions were asked for, as text. */
export interface RecordedContext extends CommandContext {
  readonly asked: readonly string[];
}

export function createTestContext(): RecordedContext {
  const asked: string[] = [];
  const record = (name: string) => (argument: unknown) => void asked.push(`${name} ${JSON.stringify(argument)}`);
  const actions: Actions = {
    addFiles: record("addFiles"),
    openSample: record("openSample"),
    analyse: record("analyse"),
    cancel: record("cancel"),
    remove: record("remove"),
    saveProject: () => void asked.push("saveProject"),
    newProject: () => void asked.push("newProject"),
    removeVersion: (_, versionId) => void asked.push(`removeVersion ${versionId}`),
    copyText: record("copyText"),
    recognizeRegion: record("recognizeRegion"),
    cancelRegion: () => void asked.push("cancelRegion"),
    cropImage: () => Promise.resolve(undefined),
  };
  const view = {
    showShortcuts: () => void asked.push("shortcuts"),
    showPalette: () => void asked.push("palette"),
    showProjects: () => void asked.push("projects"),
    showReplace: () => void asked.push("replace"),
    showSettings: () => void asked.push("settings"),
    chooseFiles: () => void asked.push("choose"),
  };
  const workspace = createWorkspace({ getItem: () => null, setItem: () => undefined });
  workspace.viewport.getState().setCanvasSize({ width: 500, height: 500 });
  return { workspace, actions, view, asked };
}

/** Runs a command by its id; false when it is not enabled. */
export function runCommand(context: CommandContext, id: string): boolean {
  const command = COMMANDS.find((each) => each.id === id);
  if (command === undefined) throw new Error(`No command ${id}`);
  const isEnabled = command.isEnabled(context);
  if (isEnabled) command.run(context);
  return isEnabled;
}

export function addImage(
  { workspace }: CommandContext,
  name: string,
  phase: "ready" | "done" | "queued" = "ready",
): ImageId {
  const id = imageIdFrom(name);
  const progress: ImageProgress = { phase };
  const imageSize = { width: 1000, height: 1000 };
  const facts = { fileName: `${name}.png`, sizeBytes: 1, mediaType: "image/png", contentHash: name };
  workspace.images.getState().add([{ id, progress, imageSize, ...facts }]);
  return id;
}

/** A document of words in one line, 100 pixels apart. */
export function wordsWithConfidence(confidences: readonly (number | undefined)[]): RecognizedDocument {
  const builder = createDocumentBuilder({ width: 1000, height: 1000 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const lineId = builder.addLine({ blockId, languages: [] });
  for (const [index, value] of confidences.entries()) {
    const confidence = confidenceFrom(value);
    const polygon = polygonFromBounds<"image">({ minX: 100 * index, minY: 0, maxX: 100 * index + 50, maxY: 20 });
    const word = { lineId, text: `word ${String(index)}`, languages: [], symbols: [], polygon };
    builder.addWord(confidence === undefined ? word : { ...word, confidence });
  }
  return builder.build();
}

const SAVED: AnswerOrigin = { kind: "saved", fileName: "a.json" };

export interface GivenAnswer {
  readonly imageId: ImageId;
  readonly document: RecognizedDocument;
  readonly origin?: AnswerOrigin;
}

export function addAnswer({ workspace }: CommandContext, { imageId, document, origin = SAVED }: GivenAnswer): void {
  const count = workspace.answers.getState().byImage.get(imageId)?.versions.length ?? 0;
  const id = versionIdFrom(`${imageId} ${String(count)}`);
  workspace.answers.getState().add(imageId, { id, wire: "google-vision", origin, document, issues: [], rawText: "" });
}

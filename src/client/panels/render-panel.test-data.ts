import { createElement } from "react";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { ActionsContext } from "../commands/actions.ts";
import type { Actions } from "../commands/actions.ts";
import type { AnswerVersion, VersionId } from "../state/answer-version.ts";
import type { ImageId, ImageItem } from "../state/image-item.ts";
import { WorkspaceContext } from "../state/use-workspace.ts";
import { createWorkspace } from "../state/workspace.ts";
import type { Workspace } from "../state/workspace.ts";
import "../ui/global.css";

export interface RenderedPanel {
  readonly workspace: Workspace;
  /** Names and arguments of the actions asked for. */
  readonly asked: readonly (readonly [string, unknown])[];
  readonly unmount: () => void;
}

/** Renders into a column of the page, as high as the window. */
export function renderPanel(element: ReactNode, workspace: Workspace, widthPx = 372): RenderedPanel {
  const host = document.createElement("div");
  host.style.cssText = `display: flex; flex-direction: column; width: ${String(widthPx)}px; height: 100vh`;
  document.body.append(host);
  const asked: [string, unknown][] = [];
  const root = createRoot(host);
  const withActions = createElement(ActionsContext, { value: recordingActions(asked) }, element);
  root.render(createElement(WorkspaceContext, { value: workspace }, withActions));
  return {
    workspace,
    asked,
    unmount: () => {
      root.unmount();
      host.remove();
    },
  };
}

/** A workspace with one image and, when given, its answer. */
export function workspaceWith(shown: RecognizedDocument | undefined, version: Partial<AnswerVersion> = {}): Workspace {
  const workspace = createWorkspace({ getItem: () => null, setItem: () => undefined });
  const image = imageItem(0, { progress: { phase: shown === undefined ? "ready" : "done" } });
  workspace.images.getState().add([image]);
  if (shown !== undefined) workspace.answers.getState().add(image.id, answerVersion(shown, version));
  return workspace;
}

export function imageItem(number: number, change: Partial<ImageItem> = {}): ImageItem {
  return {
    id: `i${String(number)}` as ImageId,
    fileName: `scan-${String(number).padStart(4, "0")}.png`,
    sizeBytes: 251_000,
    mediaType: "image/png",
    imageSize: { width: 1000, height: 1000 },
    progress: { phase: "ready" },
    ...change,
  };
}

function answerVersion(shown: RecognizedDocument, change: Partial<AnswerVersion>): AnswerVersion {
  return {
    id: "v0" as VersionId,
    wire: "google-vision",
    origin: { kind: "saved", fileName: "answer.json" },
    document: shown,
    issues: [],
    rawText: "{}",
    ...change,
  };
}

function recordingActions(asked: [string, unknown][]): Actions {
  const record = (name: string) => (argument: unknown) => {
    asked.push([name, argument]);
  };
  return {
    addFiles: record("addFiles"),
    newProject: () => undefined,
    saveProject: () => undefined,
    openSample: record("openSample"),
    analyse: record("analyse"),
    cancel: record("cancel"),
    remove: record("remove"),
    removeVersion: record("removeVersion"),
    copyText: record("copyText"),
    recognizeRegion: record("recognizeRegion"),
    cancelRegion: () => undefined,
    cropImage: () => Promise.resolve(undefined),
  };
}

import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach } from "vitest";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { imagePoint } from "#core/geometry/point.ts";
import { mapPoint } from "#core/geometry/affine.ts";
import type { VersionId } from "../state/answer-version.ts";
import type { ImageId } from "../state/image-item.ts";
import { WorkspaceContext } from "../state/use-workspace.ts";
import { imageToScreen } from "../state/viewport.ts";
import { createWorkspace } from "../state/workspace.ts";
import type { Workspace } from "../state/workspace.ts";
import "../ui/global.css";
import { CanvasView } from "./canvas-view.tsx";

const IMAGE_ID = "image" as ImageId;
const CANVAS_SIZE = { width: 640, height: 480 };

type LayerName = "page" | "overlay";
const LAYER_ORDER: readonly LayerName[] = ["page", "overlay"];

export interface MountedScene {
  readonly workspace: Workspace;
  /** The element with the role of an application. */
  readonly host: HTMLElement;
  readonly canvasOf: (layer: LayerName) => HTMLCanvasElement;
  /** Red, green, blue, alpha where an image point is drawn on a layer. */
  readonly pixelAt: (layer: LayerName, x: number, y: number) => readonly number[];
  /** Sends a pointer event at an image point. */
  readonly point: (type: string, at: readonly [number, number], more?: PointerEventInit) => void;
  /** Shows another state of the document of the same version. */
  readonly edit: (edited: RecognizedDocument) => Promise<void>;
  readonly click: (at: readonly [number, number], more?: PointerEventInit) => void;
}

const unmounts: (() => void)[] = [];

afterEach(() => {
  unmounts.splice(0).forEach((unmount) => {
    unmount();
  });
  delete document.documentElement.dataset["theme"];
});

/** A canvas of 640 by 480 with a document and a white picture, at 100 % from the top left corner. */
export async function mountScene(shown: RecognizedDocument): Promise<MountedScene> {
  const workspace = workspaceWith(shown);
  const place = document.createElement("div");
  place.style.cssText = `position:fixed;inset:0 auto auto 0;width:${String(CANVAS_SIZE.width)}px;height:${String(CANVAS_SIZE.height)}px`;
  document.body.append(place);
  const bitmap = await whitePicture();
  const root = createRoot(place);
  const picture = { bitmap, imageSize: shown.imageSize };
  root.render(createElement(WorkspaceContext, { value: workspace }, createElement(CanvasView, { picture })));
  unmounts.push(() => {
    root.unmount();
    place.remove();
  });
  await frames();
  workspace.viewport.setState({ viewport: { scale: 1, offsetX: 0, offsetY: 0 }, isFitted: false });
  await frames();
  return sceneIn(place, workspace);
}

/** Until what was asked for is drawn: React, then Konva, each a frame. */
export async function frames(count = 3): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
  }
}

function sceneIn(place: HTMLElement, workspace: Workspace): MountedScene {
  const host = found(place.querySelector<HTMLElement>("[role=application]"));
  const canvasOf = (layer: LayerName) => found(host.querySelectorAll("canvas")[LAYER_ORDER.indexOf(layer)]);
  const screenOf = (x: number, y: number) =>
    mapPoint(imageToScreen(workspace.viewport.getState().viewport), imagePoint(x, y));
  const point: MountedScene["point"] = (type, [x, y], more = {}) => {
    const at = screenOf(x, y);
    const init = { pointerType: "mouse", bubbles: true, cancelable: true, pointerId: 1, ...more };
    host.dispatchEvent(new PointerEvent(type, { ...init, clientX: at.x, clientY: at.y }));
  };
  return {
    workspace,
    host,
    canvasOf,
    point,
    pixelAt: (layer, x, y) => {
      const canvas = canvasOf(layer);
      const ratio = canvas.width / CANVAS_SIZE.width;
      const at = screenOf(x, y);
      const context = found(canvas.getContext("2d"));
      return [...context.getImageData(Math.floor(at.x * ratio), Math.floor(at.y * ratio), 1, 1).data];
    },
    edit: (edited) => {
      workspace.answers.setState(({ byImage }) => {
        const versions = found(byImage.get(IMAGE_ID)).versions.map((version) => ({ ...version, document: edited }));
        return { byImage: new Map([[IMAGE_ID, { versions, shownId: found(versions[0]).id }]]) };
      });
      return frames();
    },
    click: (at, more) => {
      point("pointerdown", at, more);
      point("pointerup", at, more);
    },
  };
}

function workspaceWith(shown: RecognizedDocument): Workspace {
  const workspace = createWorkspace({ getItem: () => null, setItem: () => undefined });
  workspace.images.getState().add([
    {
      id: IMAGE_ID,
      fileName: "test.png",
      sizeBytes: 1,
      mediaType: "image/png",
      imageSize: shown.imageSize,
      progress: { phase: "done" },
    },
  ]);
  workspace.answers.getState().add(IMAGE_ID, {
    id: "version" as VersionId,
    wire: "yandex-vision",
    origin: { kind: "saved", fileName: "test.json" },
    document: shown,
    issues: [],
    rawText: "",
  });
  return workspace;
}

async function whitePicture(): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(16, 16);
  const context = found(canvas.getContext("2d"));
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, 16, 16);
  return createImageBitmap(canvas);
}

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("Not found in the scene");
  return value;
}

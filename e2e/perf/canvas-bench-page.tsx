import { createRoot } from "react-dom/client";
import { CanvasView } from "#client/scene/canvas-view.tsx";
import type { VersionId } from "#client/state/answer-version.ts";
import type { LayerKind } from "#client/state/filters-store.ts";
import type { ImageId } from "#client/state/image-item.ts";
import { WorkspaceContext } from "#client/state/use-workspace.ts";
import { createWorkspace } from "#client/state/workspace.ts";
import type { Workspace } from "#client/state/workspace.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import "#client/ui/global.css";
import { createBatch } from "./canvas-bench-batch.ts";
import { benchDocument } from "./canvas-bench-words.ts";

/** What both contenders can do. Lengths in CSS pixels. */
interface Contender {
  readonly place: (scale: number, offsetX: number, offsetY: number) => void;
  readonly panBy: (dx: number, dy: number) => void;
  readonly hover: (x: number, y: number) => void;
  readonly setThreshold: (threshold: number) => void;
}

type Name = "scene" | "scene, all layers" | "batch";

const SIZE = { width: 1280, height: 900 };
const IMAGE = "image" as ImageId;

let root: ReturnType<typeof createRoot> | undefined;
let contender: Contender | undefined;
let document_: RecognizedDocument | undefined;
let picture: ImageBitmap | undefined;

const bench = {
  /** Makes words and picture, so that no contender is charged for them. */
  async prepare(wordCount: number): Promise<{ width: number; height: number }> {
    document_ = benchDocument(wordCount);
    picture = await makePicture();
    return document_.imageSize;
  },
  /** Milliseconds from having the document until its boxes are on the screen. */
  async mount(name: Name): Promise<number> {
    root?.unmount();
    const host = document.getElementById("root");
    if (host === null || document_ === undefined || picture === undefined) throw new Error("Not prepared");
    host.replaceChildren();
    host.style.cssText = `position:fixed;inset:0 auto auto 0;width:${String(SIZE.width)}px;height:${String(SIZE.height)}px`;
    if (name === "batch") return mountBatch(host, document_, picture);
    return mountScene(host, { shown: document_, picture, hidden: name === "scene" ? ["blocks", "lines"] : [] });
  },
  async pan(frames: number): Promise<number[]> {
    return drive(frames, (frame) => {
      const angle = (2 * Math.PI * frame) / 60;
      contender?.panBy(7 * Math.cos(angle), 5 * Math.sin(angle));
    });
  },
  async dragThreshold(frames: number): Promise<number[]> {
    return drive(frames, (frame) => contender?.setThreshold(0.3 + 0.6 * ((frame % 60) / 60)));
  },
  place(scale: number, offsetX: number, offsetY: number): Promise<void> {
    contender?.place(scale, offsetX, offsetY);
    return settled();
  },
  /** Milliseconds from a pointer move to the frame that shows its answer; one for each place. */
  async hover(places: readonly (readonly [number, number])[]): Promise<number[]> {
    const times: number[] = [];
    for (const [x, y] of places) {
      await settled();
      const start = performance.now();
      contender?.hover(x, y);
      await settled();
      times.push(performance.now() - start);
    }
    return times;
  },
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;

async function mountBatch(host: HTMLElement, shown: RecognizedDocument, bitmap: ImageBitmap): Promise<number> {
  const start = performance.now();
  const batch = createBatch(shown, bitmap, SIZE);
  batch.scale = Math.min(SIZE.width / shown.imageSize.width, SIZE.height / shown.imageSize.height);
  host.append(batch.element);
  batch.requestDraw();
  contender = {
    place: (scale, offsetX, offsetY) => {
      Object.assign(batch, { scale, offsetX, offsetY });
      batch.requestDraw();
    },
    panBy: (dx, dy) => {
      batch.offsetX += dx;
      batch.offsetY += dy;
      batch.requestDraw();
    },
    hover: batch.hover,
    setThreshold: (threshold) => {
      batch.threshold = threshold;
      batch.requestDraw();
    },
  };
  await settled();
  return performance.now() - start;
}

interface SceneOptions {
  readonly shown: RecognizedDocument;
  readonly picture: ImageBitmap;
  readonly hidden: readonly LayerKind[];
}

async function mountScene(host: HTMLElement, { shown, picture: bitmap, hidden }: SceneOptions): Promise<number> {
  const workspace = createWorkspace({ getItem: () => null, setItem: () => undefined });
  const { imageSize } = shown;
  hidden.forEach((layer) => {
    workspace.filters.getState().toggleLayer(layer);
  });
  workspace.images
    .getState()
    .add([
      { id: IMAGE, fileName: "bench", sizeBytes: 0, mediaType: "image/png", imageSize, progress: { phase: "done" } },
    ]);
  root = createRoot(host);
  root.render(
    <WorkspaceContext value={workspace}>
      <CanvasView picture={{ bitmap, imageSize }} />
    </WorkspaceContext>,
  );
  contender = sceneContender(workspace, host);
  // The app shows the picture while the engine works; the boxes come to a canvas that is there.
  for (let frame = 0; frame < 20; frame++) await settled();
  const start = performance.now();
  workspace.answers.getState().add(IMAGE, {
    id: "version" as VersionId,
    wire: "yandex-vision",
    origin: { kind: "saved", fileName: "bench" },
    document: shown,
    issues: [],
    rawText: "",
  });
  await settled();
  return performance.now() - start;
}

function sceneContender({ viewport, filters }: Workspace, host: HTMLElement): Contender {
  return {
    place: (scale, offsetX, offsetY) => {
      viewport.setState({ viewport: { scale, offsetX, offsetY }, isFitted: false });
    },
    panBy: viewport.getState().panBy,
    hover: (clientX, clientY) => {
      const canvas = host.querySelector("[role=application]");
      canvas?.dispatchEvent(new PointerEvent("pointermove", { clientX, clientY, pointerType: "mouse", bubbles: true }));
    },
    setThreshold: filters.getState().setThreshold,
  };
}

/** Input comes between frames, as from a hand; gives the milliseconds from frame to frame. */
async function drive(frames: number, act: (frame: number) => unknown): Promise<number[]> {
  const intervals: number[] = [];
  let last = await nextFrame();
  for (let frame = 0; frame < frames; frame++) {
    act(frame);
    const now = await nextFrame();
    intervals.push(now - last);
    last = now;
  }
  return intervals;
}

/** Resolves in a task of its own, after the frame's callbacks have run. */
function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame((time) => {
      setTimeout(resolve, 0, time);
    });
  });
}

async function settled(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

async function makePicture(): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(2400, 1800);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("No 2D context");
  context.fillStyle = "#f6f3ea";
  context.fillRect(0, 0, 2400, 1800);
  context.fillStyle = "#444";
  for (let y = 10; y < 1800; y += 12) for (let x = (y * 7) % 40; x < 2400; x += 40) context.fillRect(x, y, 30, 4);
  return createImageBitmap(canvas);
}

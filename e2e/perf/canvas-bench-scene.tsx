import { createRoot } from "react-dom/client";
import { CanvasView } from "#client/scene/canvas-view.tsx";
import type { VersionId } from "#client/state/answer-version.ts";
import type { LayerKind } from "#client/state/filters-store.ts";
import type { ImageId } from "#client/state/image-item.ts";
import { WorkspaceContext } from "#client/state/use-workspace.ts";
import { createWorkspace } from "#client/state/workspace.ts";
import type { Workspace } from "#client/state/workspace.ts";
import { patchTable } from "#core/document/patched-table.ts";
import { recordById } from "#core/document/record-by-id.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { screenPoint } from "#core/geometry/point.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import "#client/ui/global.css";
import { settled } from "./canvas-bench-frames.ts";
import type { Contender } from "./canvas-bench-frames.ts";

const IMAGE = "image" as ImageId;

interface SceneOptions {
  readonly shown: RecognizedDocument;
  readonly picture: ImageBitmap;
  readonly hidden: readonly LayerKind[];
}

export interface MountedScene {
  readonly contender: Contender;
  /** Hands the answer over. The app shows the picture while the engine works; the boxes come to a canvas that is there. */
  readonly show: () => void;
}

export async function mountScene(host: HTMLElement, { shown, picture, hidden }: SceneOptions): Promise<MountedScene> {
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
  createRoot(host).render(
    <WorkspaceContext value={workspace}>
      <CanvasView picture={{ bitmap: picture, imageSize }} />
    </WorkspaceContext>,
  );
  await settled(20);
  let current = shown;
  const show = () => {
    showDocument(workspace, current);
  };
  const editWord = (index: number) => {
    current = withEditedWord(current, index);
    show();
  };
  return { show, contender: { ...sceneContender(workspace, host), editWord } };
}

function showDocument({ answers }: Workspace, document: RecognizedDocument): void {
  const version = {
    id: "version" as VersionId,
    wire: "yandex-vision",
    origin: { kind: "saved", fileName: "bench" },
    document,
    issues: [],
    rawText: "",
  } as const;
  answers.setState({ byImage: new Map([[IMAGE, { versions: [version], shownId: version.id }]]) });
}

export function withEditedWord(document: RecognizedDocument, index: number): RecognizedDocument {
  const id = `w${String(index)}`;
  const word = recordById(document.words, id);
  if (word?.polygon === undefined) throw new Error(`No ${id}`);
  const polygon = polygonFromFlat<"image">(word.polygon.map((value) => value + 3));
  const edited = { ...word, polygon, text: `${word.text}!` };
  return { ...document, words: patchTable(document.words, [[word.id, edited]]) };
}

function sceneContender({ viewport, filters }: Workspace, host: HTMLElement): Contender {
  return {
    place: (scale, offsetX, offsetY) => {
      viewport.setState({ viewport: { scale, offsetX, offsetY }, isFitted: false });
    },
    panBy: viewport.getState().panBy,
    zoomBy: (x, y, factor) => {
      viewport.getState().zoomAt(screenPoint(x, y), factor);
    },
    hover: (clientX, clientY) => {
      const canvas = host.querySelector("[role=application]");
      canvas?.dispatchEvent(new PointerEvent("pointermove", { clientX, clientY, pointerType: "mouse", bubbles: true }));
    },
    setThreshold: filters.getState().setThreshold,
  };
}

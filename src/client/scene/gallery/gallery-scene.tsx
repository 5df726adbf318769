import { useEffect, useMemo, useRef, useState } from "react";
import { versionIdFrom } from "../../state/answer-version.ts";
import { imageIdFrom } from "../../state/image-item.ts";
import { WorkspaceContext } from "../../state/use-workspace.ts";
import { createWorkspace } from "../../state/workspace.ts";
import type { Workspace } from "../../state/workspace.ts";
import { CanvasView } from "../canvas-view.tsx";
import type { ScenePicture } from "../image/picture-levels.ts";
import { GALLERY_SIZE } from "./gallery-documents.ts";
import type { GalleryEntry } from "./gallery-entry.ts";
import styles from "./gallery.module.css";

interface GallerySceneProps {
  readonly entry: GalleryEntry;
  /** All is there, and the pointer has done its part; what that leads to is drawn with the next frames. */
  readonly onReady?: () => void;
}

/** The canvas of the app in the state of one entry, over a white picture. */
export function GalleryScene({ entry, onReady }: GallerySceneProps) {
  const workspace = useMemo(() => workspaceOf(entry), [entry]);
  const picture = useWhitePicture(entry);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (picture === undefined) return;
    const timer = setTimeout(() => {
      const host = place.current?.querySelector<HTMLElement>("[role=application]");
      if (host !== null && host !== undefined) entry.act?.(host);
      onReady?.();
    });
    return () => {
      clearTimeout(timer);
    };
  }, [picture, entry, onReady]);
  return (
    <div ref={place} className={styles["scene"]} data-entry={entry.id} style={GALLERY_SIZE}>
      <WorkspaceContext value={workspace}>
        <CanvasView {...(picture === undefined ? {} : { picture })} />
      </WorkspaceContext>
    </div>
  );
}

const UNKEPT = { getItem: () => null, setItem: () => undefined };

function workspaceOf({ documents, arrange, view, id }: GalleryEntry): Workspace {
  const workspace = createWorkspace(UNKEPT);
  const imageId = imageIdFrom(id);
  const imageSize = documents.at(-1)?.imageSize ?? GALLERY_SIZE;
  workspace.images
    .getState()
    .add([{ id: imageId, fileName: id, sizeBytes: 1, mediaType: "image/png", imageSize, progress: { phase: "done" } }]);
  for (const [index, document] of documents.entries()) {
    workspace.answers.getState().add(imageId, {
      id: versionIdFrom(`version ${String(index)}`),
      wire: "google-vision",
      origin: { kind: "saved", fileName: `answer-${String(index + 1)}.json` },
      document,
      issues: [],
      rawText: "",
    });
  }
  arrange?.(workspace);
  workspace.viewport.setState({ viewport: view ?? { scale: 1, offsetX: 0, offsetY: 0 }, isFitted: false });
  return workspace;
}

/** Undefined until there is one. */
function useWhitePicture({ documents }: GalleryEntry): ScenePicture | undefined {
  const imageSize = documents.at(-1)?.imageSize ?? GALLERY_SIZE;
  const [picture, setPicture] = useState<ScenePicture>();
  useEffect(() => {
    let isWanted = true;
    void whiteBitmap().then((bitmap) => {
      if (isWanted) setPicture({ bitmap, imageSize });
      else bitmap.close();
    });
    return () => {
      isWanted = false;
    };
  }, [imageSize]);
  return picture;
}

async function whiteBitmap(): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(16, 16);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser draws nothing");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, 16, 16);
  return createImageBitmap(canvas);
}

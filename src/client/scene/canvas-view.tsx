import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import { useMessages } from "../messages/messages-context.ts";
import { useActiveImage, useWorkspace } from "../state/use-workspace.ts";
import { DeedAnnouncer } from "./announcer/deed-announcer.tsx";
import { SelectionAnnouncer } from "./announcer/selection-announcer.tsx";
import { HoverCard } from "./hover-card/hover-card.tsx";
import { pictureLevels, smallestOf } from "./image/picture-levels.ts";
import type { ScenePicture } from "./image/picture-levels.ts";
import { usePictureDetail } from "./image/use-picture-detail.ts";
import { useBareKey } from "./keyboard/use-bare-key.ts";
import { useCanvasKeys } from "./keyboard/use-canvas-keys.ts";
import { useCopiedSelection } from "./keyboard/use-copied-selection.ts";
import { Minimap } from "./minimap/minimap.tsx";
import type { SceneContent } from "./scene-content.ts";
import { SceneStage } from "./scene-stage.tsx";
import { NewText } from "./new-text/new-text.tsx";
import { RegionStatus } from "./region/region-status.tsx";
import { ToolBar } from "./tool-bar/tool-bar.tsx";
import { revealSelection } from "./tools/reveal-selection.ts";
import { createSketchStore } from "./tools/sketch-store.ts";
import { useMenuTarget } from "./tools/use-menu-target.ts";
import { useCanvasPointer } from "./tools/use-canvas-pointer.ts";
import { useSceneContent } from "./use-scene-content.ts";
import { WordEditor } from "./word-editor/word-editor.tsx";
import { ZoomControls } from "./zoom-controls/zoom-controls.tsx";
import styles from "./canvas-view.module.css";

export interface CanvasViewProps {
  readonly picture?: ScenePicture | undefined;
}

/** The picture of the active image with everything the shown answer says drawn over it. */
export function CanvasView({ picture }: CanvasViewProps) {
  const content = useSceneContent();
  const imageSize = useActiveImage()?.imageSize ?? picture?.imageSize;
  const levels = useMemo(() => (picture === undefined ? undefined : pictureLevels(picture)), [picture]);
  const detail = usePictureDetail(picture);
  const hostRef = useRef<HTMLDivElement>(null);
  const marqueeRef = useRef<HTMLDivElement>(null);
  const howToId = useId();
  const { canvas } = useMessages();
  const [sketch] = useState(createSketchStore);
  const [isReleased, setIsReleased] = useState(false);
  useCanvasSize(hostRef);
  useBareKey();
  const isPicking = useCanvasPointer({ host: hostRef, marquee: marqueeRef }, content, sketch);
  useMenuTarget(hostRef, content);
  useCopiedSelection(content?.document);
  useCanvasKeys(hostRef, { content, sketch, isReleased, setIsReleased });
  useRevealedSelection(content, isPicking);
  return (
    <div className={styles["view"]}>
      <div
        ref={hostRef}
        role="application"
        aria-label={canvas.name}
        aria-describedby={howToId}
        tabIndex={0}
        data-menu="canvas"
        className={styles["host"]}
      >
        <SceneStage content={content} levels={levels} imageSize={imageSize} detail={detail} sketch={sketch} />
      </div>
      <div ref={marqueeRef} className={styles["marquee"]} data-testid="marquee" hidden />
      <p id={howToId} hidden>
        {canvas.howTo}
      </p>
      <SelectionAnnouncer document={content?.document} isReleased={isReleased} />
      <DeedAnnouncer />
      {content !== undefined && <HoverCard document={content.document} />}
      {content !== undefined && <WordEditor document={content.document} hostRef={hostRef} />}
      {picture !== undefined && <Minimap bitmap={smallestOf(picture)} imageSize={picture.imageSize} />}
      <RegionStatus />
      <NewText sketch={sketch} host={hostRef} />
      {imageSize !== undefined && <ToolBar hasDocument={content !== undefined} />}
      {imageSize !== undefined && <ZoomControls />}
    </div>
  );
}

function useCanvasSize(hostRef: RefObject<HTMLElement | null>): void {
  const { viewport } = useWorkspace();
  useEffect(() => {
    const host = hostRef.current;
    if (host === null) return;
    const observer = new ResizeObserver(() => {
      viewport.getState().setCanvasSize({ width: host.clientWidth, height: host.clientHeight });
    });
    observer.observe(host);
    return () => {
      observer.disconnect();
    };
  }, [hostRef, viewport]);
}

function useRevealedSelection(content: SceneContent | undefined, isPicking: () => boolean): void {
  const workspace = useWorkspace();
  useEffect(
    () => (content === undefined ? undefined : revealSelection(workspace, content.document, isPicking)),
    [workspace, content, isPicking],
  );
}

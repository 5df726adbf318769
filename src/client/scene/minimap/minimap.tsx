import { useEffect, useRef } from "react";
import type { PointerEvent as ReactPointerEvent } from "react";
import { useStore } from "zustand";
import type { QuarterTurn } from "#core/document/text-records.ts";
import type { Size } from "#core/geometry/point.ts";
import { turnedSize } from "../../state/viewport.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { minimapFrame, minimapSize, panToCentre } from "./minimap-geometry.ts";
import styles from "./minimap.module.css";

interface MinimapProps {
  readonly bitmap: ImageBitmap;
  readonly imageSize: Size;
}

/** The whole picture, small, with the part that is seen. For the pointer only: the arrow keys do the same. */
export function Minimap({ bitmap, imageSize }: MinimapProps) {
  const { viewport } = useWorkspace();
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const turn = useStore(viewport, (state) => state.viewport.turn ?? 0);
  const size = minimapSize(turnedSize(imageSize, turn));
  useEffect(() => {
    drawSmall(canvasRef.current, bitmap, { size: minimapSize(turnedSize(imageSize, turn)), turn });
  }, [bitmap, imageSize, turn]);
  useEffect(() => {
    const place = () => {
      placeFrame(frameRef.current, minimapFrame(viewport.getState(), imageSize));
    };
    place();
    return viewport.subscribe(place);
  }, [viewport, imageSize]);
  const moveTo = (event: ReactPointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const share = { x: (event.clientX - left) / size.width, y: (event.clientY - top) / size.height };
    const { dx, dy } = panToCentre(viewport.getState(), imageSize, share);
    viewport.getState().panBy(dx, dy);
  };
  return (
    <div className={styles["minimap"]} data-testid="minimap" aria-hidden="true">
      <div
        className={styles["map"]}
        style={size}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          moveTo(event);
        }}
        onPointerMove={moveTo}
      >
        <canvas ref={canvasRef} className={styles["picture"]} />
        <div ref={frameRef} className={styles["frame"]} />
      </div>
    </div>
  );
}

interface SmallPicture {
  /** CSS pixels, as it stands. */
  readonly size: Size;
  readonly turn: QuarterTurn;
}

function drawSmall(canvas: HTMLCanvasElement | null, bitmap: ImageBitmap, { size, turn }: SmallPicture): void {
  if (canvas === null) return;
  canvas.width = Math.round(size.width * devicePixelRatio);
  canvas.height = Math.round(size.height * devicePixelRatio);
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.imageSmoothingQuality = "high";
  const { width, height } = turnedSize(canvas, turn);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(bitmap, -width / 2, -height / 2, width, height);
}

function placeFrame(frame: HTMLElement | null, place: ReturnType<typeof minimapFrame>): void {
  if (frame === null) return;
  frame.style.translate = `${String(place.x)}px ${String(place.y)}px`;
  frame.style.width = `${String(place.width)}px`;
  frame.style.height = `${String(place.height)}px`;
}

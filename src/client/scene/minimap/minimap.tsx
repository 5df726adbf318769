import { useEffect, useRef } from "react";
import type { PointerEvent as ReactPointerEvent } from "react";
import type { Size } from "#core/geometry/point.ts";
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
  const size = minimapSize(imageSize);
  useEffect(() => {
    drawSmall(canvasRef.current, bitmap, minimapSize(imageSize));
  }, [bitmap, imageSize]);
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

function drawSmall(canvas: HTMLCanvasElement | null, bitmap: ImageBitmap, { width, height }: Size): void {
  if (canvas === null) return;
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}

function placeFrame(frame: HTMLElement | null, place: ReturnType<typeof minimapFrame>): void {
  if (frame === null) return;
  frame.style.translate = `${String(place.x)}px ${String(place.y)}px`;
  frame.style.width = `${String(place.width)}px`;
  frame.style.height = `${String(place.height)}px`;
}

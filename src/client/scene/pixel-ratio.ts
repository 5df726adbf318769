import Konva from "konva/lib/Core.js";
import type { Stage } from "konva/lib/Stage.js";

const MOST = 3;

/** Device pixels per CSS pixel, 1 to 3: more cannot be seen and costs as its square. */
export function scenePixelRatio(): number {
  return Math.min(MOST, Math.max(1, devicePixelRatio));
}

/** Tells when the window moves to another display or the browser zooms. Gives the function that stops it. */
export function onPixelRatioChange(changed: () => void): () => void {
  let query = matchMedia(`(resolution: ${String(devicePixelRatio)}dppx)`);
  const renew = () => {
    query.removeEventListener("change", renew);
    query = matchMedia(`(resolution: ${String(devicePixelRatio)}dppx)`);
    query.addEventListener("change", renew);
    changed();
  };
  query.addEventListener("change", renew);
  return () => {
    query.removeEventListener("change", renew);
  };
}

/** New layers and those of the stage draw with the ratio of now. */
export function adoptPixelRatio(stage: Stage | undefined): void {
  Konva.pixelRatio = scenePixelRatio();
  for (const layer of stage?.getLayers() ?? []) {
    layer.getCanvas().setPixelRatio(Konva.pixelRatio);
    layer.batchDraw();
  }
}

import type { Size } from "#core/geometry/point.ts";
import { levelFor } from "../image/picture-levels.ts";
import type { PictureDetail, PictureLevels } from "../image/picture-levels.ts";
import type { SceneView } from "./scene-view.ts";
import { screenPattern } from "./screen-pattern.ts";

/** Device pixels per picture pixel; from here on a pixel is shown as a square. */
const PIXELATED_FROM = 4;
/** Frames of the shadow, so close that no edge of one is seen. */
const SHADOW_PX = [1, 2, 3, 4, 5, 6.5, 8, 9.5, 11, 13, 15, 17];
const CHECK_PX = 8;
const CHECK_LIGHT = "#fdfdfd";
const CHECK_DARK = "#d9dcdf";

export interface PaintedPicture {
  readonly levels: PictureLevels | undefined;
  readonly imageSize: Size;
  /** Drawn over the levels where they have too few pixels. */
  readonly detail?: PictureDetail | undefined;
}

/** The picture over its shadow; a see-through one over a chequered ground. The context must be in image space. */
export function paintImage(
  context: CanvasRenderingContext2D,
  { levels, imageSize, detail }: PaintedPicture,
  view: SceneView,
): void {
  paintShadow(context, imageSize, view);
  if (levels === undefined) {
    paintBlank(context, imageSize);
    return;
  }
  if (levels.hasAlpha) paintChecks(context, imageSize, view);
  const level = levelFor(levels.bitmaps, imageSize.width * view.scale * view.pixelRatio);
  if (level === undefined) return;
  const devicePerPixel = (imageSize.width / level.width) * view.scale * view.pixelRatio;
  context.imageSmoothingEnabled = devicePerPixel < PIXELATED_FROM;
  context.imageSmoothingQuality = "low";
  context.drawImage(level, 0, 0, imageSize.width, imageSize.height);
  const { scale, pixelRatio } = view;
  // A closed bitmap has no size: the next one is on its way.
  if (detail === undefined || detail.bitmap.width === 0 || scale * pixelRatio * imageSize.width <= level.width) return;
  const { minX, minY, maxX, maxY } = detail.bounds;
  context.imageSmoothingEnabled = scale * pixelRatio < PIXELATED_FROM;
  context.drawImage(detail.bitmap, minX, minY, maxX - minX, maxY - minY);
}

/** Faint frames, one around the other: a blurred shadow would cost more than the picture. */
function paintShadow(context: CanvasRenderingContext2D, { width, height }: Size, { scale }: SceneView): void {
  const px = 1 / scale;
  context.strokeStyle = "rgb(0 0 0 / 1.6%)";
  for (const spread of SHADOW_PX) {
    context.lineWidth = spread * px;
    const out = (spread / 2) * px;
    context.strokeRect(-out, -out + 2 * px, width + 2 * out, height + 2 * out);
  }
}

function paintBlank(context: CanvasRenderingContext2D, { width, height }: Size): void {
  context.fillStyle = "#f4f4f1";
  context.fillRect(0, 0, width, height);
}

function paintChecks(context: CanvasRenderingContext2D, { width, height }: Size, view: SceneView): void {
  const pattern = screenPattern(context, view, {
    name: "checks",
    sidePx: 2 * CHECK_PX,
    paint: (tile, side) => {
      tile.fillStyle = CHECK_LIGHT;
      tile.fillRect(0, 0, side, side);
      tile.fillStyle = CHECK_DARK;
      tile.fillRect(0, 0, side / 2, side / 2);
      tile.fillRect(side / 2, side / 2, side / 2, side / 2);
    },
  });
  context.fillStyle = pattern ?? CHECK_LIGHT;
  context.fillRect(0, 0, width, height);
}

import sharp from "sharp";
import type { Size } from "#core/geometry/point.ts";
import type { RgbImage } from "../raster/gray-image.ts";
import { normalizeAngle } from "../raster/oriented-box.ts";
import type { OrientedBox } from "../raster/oriented-box.ts";

/** Clockwise turn of the text in the picture, in radians. */
interface Turn {
  readonly turn: number;
}

/** The picture turned against its text and shrunk to this longer side, on the mean colour of its border. */
export async function levelled(
  image: RgbImage,
  { sidePx, turn }: Turn & { readonly sidePx: number },
): Promise<RgbImage> {
  const { width, height } = image;
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  const longSide = Math.max(width * cos + height * sin, width * sin + height * cos);
  const factor = Math.min(1, sidePx / longSide);
  const size = { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
  const shrunk = await sharp(image.data, { raw: { width, height, channels: 3 } })
    .resize(size.width, size.height, { fit: "fill" })
    .raw()
    .toBuffer();
  const { data, info } = await sharp(shrunk, { raw: { ...size, channels: 3 } })
    .rotate((-turn * 180) / Math.PI, { background: borderColor({ ...size, data: shrunk }) })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A box of the levelled picture in pixels of the picture itself. */
export function turnedBack<T extends OrientedBox>(
  box: T,
  { from, to, turn }: Turn & { readonly from: Size; readonly to: Size },
): T {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const turnedWidth = to.width * Math.abs(cos) + to.height * Math.abs(sin);
  const scale = turnedWidth / from.width;
  const u = (box.centerX - from.width / 2) * scale;
  const v = (box.centerY - from.height / 2) * scale;
  return {
    ...box,
    centerX: to.width / 2 + u * cos - v * sin,
    centerY: to.height / 2 + u * sin + v * cos,
    width: box.width * scale,
    height: box.height * scale,
    angle: normalizeAngle(box.angle + turn),
  };
}

function borderColor({ width, height, data }: RgbImage): { r: number; g: number; b: number } {
  const sums = [0, 0, 0];
  let count = 0;
  const add = (x: number, y: number) => {
    for (let channel = 0; channel < 3; channel += 1) {
      sums[channel] = (sums[channel] ?? 0) + (data[(y * width + x) * 3 + channel] ?? 0);
    }
    count += 1;
  };
  for (let x = 0; x < width; x += 1) for (const y of [0, height - 1]) add(x, y);
  for (let y = 0; y < height; y += 1) for (const x of [0, width - 1]) add(x, y);
  const [r = 0, g = 0, b = 0] = sums.map((sum) => Math.round(sum / count));
  return { r, g, b };
}

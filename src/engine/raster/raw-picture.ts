import type { RgbImage } from "./gray-image.ts";

/** Pixels as a decoder gives them: grey, grey with alpha, colour, or colour with alpha; a byte each, alpha last. */
export interface RawPicture {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Uint8Array;
}

/** Plain colour, on a background that the drawing stands out from. */
export function rgbFromRaw({ width, height, channels, data }: RawPicture): RgbImage {
  if (channels === 3) return { width, height, data };
  const hasAlpha = channels === 2 || channels === 4;
  const isGray = channels < 3;
  const background = hasAlpha ? contrastingBackground(data, channels) : 0;
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < rgb.length; from += channels, to += 3) {
    const alpha = hasAlpha ? (data[from + channels - 1] ?? 0) / 255 : 1;
    for (let k = 0; k < 3; k += 1) {
      const value = data[from + (isGray ? 0 : k)] ?? 0;
      rgb[to + k] = Math.round(value * alpha + background * (1 - alpha));
    }
  }
  return { width, height, data: rgb };
}

/** White under dark drawings, black under light ones: white letters on nothing must not vanish. */
function contrastingBackground(data: Uint8Array, channels: number): number {
  let weight = 0;
  let sum = 0;
  for (let i = 0; i < data.length; i += channels) {
    const alpha = data[i + channels - 1] ?? 0;
    weight += alpha;
    sum += (data[i] ?? 0) * alpha;
  }
  return weight > 0 && sum / weight > 160 ? 0 : 255;
}

import type { RgbImage } from "./gray-image.ts";

export interface CropBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Three bytes a pixel. The box must lie inside the picture. */
export function cropRgb(image: RgbImage, { left, top, width, height }: CropBox): Uint8Array {
  if (width === image.width && height === image.height) return image.data;
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const from = ((top + y) * image.width + left) * 3;
    data.set(image.data.subarray(from, from + width * 3), y * width * 3);
  }
  return data;
}

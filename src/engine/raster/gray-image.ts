/** One byte a pixel, rows from the top, 0 is black. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Three bytes a pixel: red, green, blue. */
export interface RgbImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Luma of Rec. 601 in fixed point, as every decoder of grey pictures uses it. */
export function grayFromRgb(image: RgbImage): GrayImage {
  const { width, height, data: rgb } = image;
  const data = new Uint8Array(width * height);
  for (let i = 0, j = 0; i < data.length; i += 1, j += 3) {
    data[i] = ((rgb[j] ?? 0) * 77 + (rgb[j + 1] ?? 0) * 150 + (rgb[j + 2] ?? 0) * 29 + 128) >> 8;
  }
  return { width, height, data };
}

/** Each pixel is the mean of four; an odd last row or column is dropped. Undefined below two pixels a side. */
export function halveGray(image: GrayImage): GrayImage | undefined {
  const width = image.width >> 1;
  const height = image.height >> 1;
  if (width === 0 || height === 0) return undefined;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    let source = 2 * y * image.width;
    for (let x = 0; x < width; x += 1, source += 2) {
      const top = (image.data[source] ?? 0) + (image.data[source + 1] ?? 0);
      const bottom = (image.data[source + image.width] ?? 0) + (image.data[source + image.width + 1] ?? 0);
      data[y * width + x] = (top + bottom + 2) >> 2;
    }
  }
  return { width, height, data };
}

import { TIFF_TAGS } from "../format/tiff-directory.ts";
import type { TiffLayout } from "./tiff-layout.ts";

/** One sample of a row, counted from its first: 0..255, or the bare number for a palette. */
type SampleReader = (rowStart: number, index: number) => number;

/** Writes one pixel, whose first sample is `sample` of the row, to `rgba` at `to`. */
type PixelWriter = (rowStart: number, sample: number, to: number) => void;

/**
 * Samples to RGBA, 8 bits each. `data` holds whole rows, each padded to a byte, with 16-bit samples already in
 * little-endian order. Alpha is taken as it is; a fifth CMYK sample and others without a meaning are left out.
 */
export function rgbaFromSamples(data: Uint8Array, layout: TiffLayout): Uint8ClampedArray<ArrayBuffer> {
  const { width, height } = layout.size;
  const { samplesPerPixel, bitsPerSample } = layout;
  const rgba = new Uint8ClampedArray(width * height * 4);
  const rowBytes = Math.ceil((width * samplesPerPixel * bitsPerSample) / 8);
  const write = pixelWriter(sampleReader(data, layout), rgba, layout);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) write(y * rowBytes, x * samplesPerPixel, (y * width + x) * 4);
  }
  return rgba;
}

function sampleReader(data: Uint8Array, layout: TiffLayout): SampleReader {
  const { bitsPerSample, isFloat, isLittleEndian } = layout;
  if (bitsPerSample === 8) return (row, index) => data[row + index] ?? 0;
  if (bitsPerSample === 16) return (row, index) => data[row + 2 * index + 1] ?? 0;
  if (bitsPerSample === 32) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    if (isFloat) return (row, index) => 255 * view.getFloat32(row + 4 * index, isLittleEndian);
    return (row, index) => view.getUint32(row + 4 * index, isLittleEndian) / 2 ** 24;
  }
  const most = 2 ** bitsPerSample - 1;
  const scale = layout.photometric === "palette" ? 1 : 255 / most;
  const perByte = 8 / bitsPerSample;
  return (row, index) => {
    const byte = data[row + Math.floor(index / perByte)] ?? 0;
    const shift = 8 - bitsPerSample * ((index % perByte) + 1);
    return ((byte >> shift) & most) * scale;
  };
}

function pixelWriter(read: SampleReader, rgba: Uint8ClampedArray, layout: TiffLayout): PixelWriter {
  switch (layout.photometric) {
    case "white-is-zero":
    case "black-is-zero":
      return greyWriter(read, rgba, layout);
    case "palette":
      return paletteWriter(read, rgba, layout);
    case "cmyk":
      return cmykWriter(read, rgba);
    case "rgb":
    case "ycbcr":
      return rgbWriter(read, rgba, layout);
  }
}

function greyWriter(read: SampleReader, rgba: Uint8ClampedArray, layout: TiffLayout): PixelWriter {
  const isWhiteZero = layout.photometric === "white-is-zero";
  const hasAlpha = layout.hasAlpha && layout.samplesPerPixel === 2;
  return (row, sample, to) => {
    const value = read(row, sample);
    rgba.fill(isWhiteZero ? 255 - value : value, to, to + 3);
    rgba[to + 3] = hasAlpha ? read(row, sample + 1) : 255;
  };
}

function rgbWriter(read: SampleReader, rgba: Uint8ClampedArray, layout: TiffLayout): PixelWriter {
  const hasAlpha = layout.hasAlpha && layout.samplesPerPixel > 3;
  return (row, sample, to) => {
    rgba[to] = read(row, sample);
    rgba[to + 1] = read(row, sample + 1);
    rgba[to + 2] = read(row, sample + 2);
    rgba[to + 3] = hasAlpha ? read(row, sample + 3) : 255;
  };
}

/** Entries are 16 bits wide by the book; some writers put 8-bit values there. */
function paletteWriter(read: SampleReader, rgba: Uint8ClampedArray, layout: TiffLayout): PixelWriter {
  const map = layout.directory.get(TIFF_TAGS.colorMap) ?? [];
  const entries = 2 ** layout.bitsPerSample;
  const divisor = map.some((value) => value > 255) ? 257 : 1;
  return (row, sample, to) => {
    const index = read(row, sample);
    rgba[to] = (map[index] ?? 0) / divisor;
    rgba[to + 1] = (map[entries + index] ?? 0) / divisor;
    rgba[to + 2] = (map[2 * entries + index] ?? 0) / divisor;
    rgba[to + 3] = 255;
  };
}

function cmykWriter(read: SampleReader, rgba: Uint8ClampedArray): PixelWriter {
  return (row, sample, to) => {
    const light = (255 - read(row, sample + 3)) / 255;
    rgba[to] = (255 - read(row, sample)) * light;
    rgba[to + 1] = (255 - read(row, sample + 1)) * light;
    rgba[to + 2] = (255 - read(row, sample + 2)) * light;
    rgba[to + 3] = 255;
  };
}

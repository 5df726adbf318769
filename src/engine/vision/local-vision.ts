import { success } from "#core/recognition/result.ts";
import { createBarcodeReader } from "../barcodes/barcode-reader.ts";
import type { BarcodeReader } from "../barcodes/barcode-reader.ts";
import { lumaPlane } from "../copies/luma-plane.ts";
import { createTextDetector } from "../detector/text-detector.ts";
import type { TextDetector } from "../detector/text-detector.ts";
import { createFaceDetector } from "../faces/face-detector.ts";
import type { FaceDetector } from "../faces/face-detector.ts";
import { createHanReader } from "../han/han-reader.ts";
import type { HanReader } from "../han/han-reader.ts";
import { createContentClassifier } from "../moderation/content-classifier.ts";
import type { ContentClassifier } from "../moderation/content-classifier.ts";
import { pictureProperties } from "../properties/picture-properties.ts";
import { decodeImage } from "../raster/decode-image.ts";
import { grayFromRgb } from "../raster/gray-image.ts";
import type { GrayImage, RgbImage } from "../raster/gray-image.ts";
import { createGrayPyramid } from "../raster/gray-pyramid.ts";
import type { GrayPyramid } from "../raster/gray-pyramid.ts";
import { cutLevelArea } from "../raster/level-area.ts";
import { cutTextStrip } from "../raster/text-strip.ts";
import type { ImageAnalyzer, Vision } from "./image-analyzer.ts";

interface Networks {
  readonly textDetector: () => Promise<TextDetector>;
  readonly hanReader: () => Promise<HanReader>;
  readonly faceDetector: () => Promise<FaceDetector>;
  readonly contentClassifier: () => Promise<ContentClassifier>;
  readonly barcodeReader: () => Promise<BarcodeReader>;
}

/** Looks at pictures in this process. Networks are loaded when first needed and kept. */
export function createLocalVision(): Vision {
  const networks: Networks = {
    textDetector: once(createTextDetector),
    hanReader: once(createHanReader),
    faceDetector: once(createFaceDetector),
    contentClassifier: once(createContentClassifier),
    barcodeReader: once(createBarcodeReader),
  };
  return {
    async open(bytes, limits) {
      const decoded = await decodeImage(bytes, limits);
      return decoded.ok ? success(analyzerOf(decoded.value, networks)) : decoded;
    },
  };
}

function analyzerOf(image: RgbImage, networks: Networks): ImageAnalyzer {
  const gray = onceNow(() => createGrayPyramid(grayFromRgb(image)));
  const textBoxes = async (sidePx: number, turn?: number) =>
    await (await networks.textDetector()).detect(image, { sidePx, ...(turn === undefined ? {} : { turn }) });
  const faces = once(async () => await (await networks.faceDetector()).detect(image));
  return {
    ...pictureProperties(image, { textBoxes, faces }),
    size: { width: image.width, height: image.height },
    textBoxes,
    strips: (boxes, lineHeightPx) => Promise.resolve(boxes.map((box) => cutTextStrip(gray(), box, lineHeightPx))),
    hanLines: async (boxes) => await (await networks.hanReader()).read(gray(), boxes),
    levelAreas: (areas) => Promise.resolve(areas.map((area) => cutLevelArea(gray(), area))),
    barcodes: async () => await (await networks.barcodeReader()).read(barcodeLevel(gray())),
    faces,
    contentClasses: once(async () => await (await networks.contentClassifier()).classify(image)),
    lumaPlane: once(() => lumaPlane(image)),
    close: () => undefined,
  };
}

/** Codes are read in no larger picture than this: their modules are many pixels there. */
const BARCODE_SIDE_PX = 3000;

function barcodeLevel(pyramid: GrayPyramid): GrayImage {
  const { width, height } = pyramid.base;
  return pyramid.levelFor((2 * Math.max(width, height)) / BARCODE_SIDE_PX).image;
}

/** A failed start is forgotten, so that the next picture tries again. */
function once<T>(create: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined;
  return async () => {
    pending ??= create();
    try {
      return await pending;
    } catch (error) {
      pending = undefined;
      throw error;
    }
  };
}

function onceNow(create: () => GrayPyramid): () => GrayPyramid {
  let made: GrayPyramid | undefined;
  return () => (made ??= create());
}

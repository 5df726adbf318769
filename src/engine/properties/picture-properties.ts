import sharp from "sharp";
import type { DominantColor } from "#core/document/image-records.ts";
import type { TextBox } from "../detector/text-boxes.ts";
import type { FoundFace } from "../faces/found-face.ts";
import { grayFromRgb } from "../raster/gray-image.ts";
import type { RgbImage } from "../raster/gray-image.ts";
import { cropHints } from "./crop-hints.ts";
import type { CropBox } from "./crop-hints.ts";
import { dominantColors } from "./dominant-colors.ts";
import { measureExposure } from "./exposure.ts";
import { measureQuality, PREVIEW_SIDE_PX } from "./image-quality.ts";
import type { QualityMeasures } from "./image-quality.ts";
import { pageContent } from "./page-content.ts";
import type { PageContent } from "./page-content.ts";
import { pictureGrid } from "./picture-grid.ts";
import { looksLikeLine } from "./text-likeness.ts";

/** What is in a picture, as far as it is measured. Scores are 0..1, the best first. */
export interface PictureContent extends PageContent {
  readonly textScores: readonly number[];
  readonly faceScores: readonly number[];
  /** Share of middle tones, without the commonest ones: large in photographs. */
  readonly manyTonesShare: number;
}

/** What can be said of a picture besides its text. */
export interface PictureProperties {
  readonly quality: () => Promise<QualityMeasures>;
  readonly colors: () => Promise<readonly DominantColor[]>;
  /** One for each ratio of width to height; without any, one in the picture's own. */
  readonly cropHints: (aspectRatios: readonly number[]) => Promise<readonly CropBox[]>;
  readonly content: () => Promise<PictureContent>;
}

export interface PictureFinders {
  readonly textBoxes: (sidePx: number) => Promise<readonly TextBox[]>;
  readonly faces: () => Promise<readonly FoundFace[]>;
}

/** Where text lies shows at this longer side; reading it takes more. */
const TEXT_SIDE_PX = 736;
/** Below, the detector of faces is not sure enough to tell what is in a picture. */
const SURE_FACE = 0.5;

export function pictureProperties(image: RgbImage, finders: PictureFinders): PictureProperties {
  const preview = remembered(() => previewOf(image));
  const found = remembered(() => findThings(image, finders));
  const grid = remembered(async () => pictureGrid(grayFromRgb(await preview()), { size: image, ...(await found()) }));
  return {
    quality: async () => measureQuality(grayFromRgb(image), grayFromRgb(await preview())),
    colors: async () => dominantColors(await preview()),
    cropHints: async (aspectRatios) => cropHints(await grid(), image, aspectRatios),
    async content() {
      const { textScores, faceScores } = await found();
      const { manyTonesShare } = measureExposure(grayFromRgb(await preview()));
      return { ...pageContent(await grid(), await preview()), textScores, faceScores, manyTonesShare };
    },
  };
}

async function findThings(image: RgbImage, { textBoxes, faces }: PictureFinders) {
  const lines = (await textBoxes(TEXT_SIDE_PX)).filter((box) => looksLikeLine(box, image));
  const sure = (await faces()).filter(({ score }) => score >= SURE_FACE);
  const scoresOf = (all: readonly { readonly score: number }[]) =>
    all.map(({ score }) => score).toSorted((a, b) => b - a);
  return {
    textBoxes: lines,
    faceBoxes: sure.map(({ box }) => box),
    textScores: scoresOf(lines),
    faceScores: scoresOf(sure),
  };
}

async function previewOf(image: RgbImage): Promise<RgbImage> {
  const { data, info } = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 3 } })
    .resize(PREVIEW_SIDE_PX, PREVIEW_SIDE_PX, { fit: "inside", withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Several features ask for the same of one picture. */
function remembered<T>(measure: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined;
  return () => (pending ??= measure());
}

import type { PictureContent } from "./picture-properties.ts";

export interface ImageLabel {
  readonly name: string;
  /** 0..1. */
  readonly score: number;
}

/** Labels of less are not given. */
const LEAST_SCORE = 0.5;
// On 114 scanned, rendered and photographed pictures: photographs have something other than text on 6 to 50 % of their
// area and 27 to 87 % of their pixels in many tones; pages have 0 to 5 % and 0 to 20 %, unless they are photographed.
const PICTURE = { area: 0.05, tones: 0.5 };
/** A page has at least this share of its area in lines of text. */
const PAGE_TEXT_SHARE = 0.1;
/** Number plates, road signs and single cut-out lines have fewer. */
const PAGE_LINES = 5;
/** In 78 pictures with text the surest line has 0.93 or more; in photographs without any a false one has 0.80 to 0.89. */
const SURE_TEXT = 0.9;
const MONOCHROME_SHARE = 0.98;
const GROUP = 3;

/** What the measures say a picture shows, by falling score. Nothing else is known of it. */
export function imageLabels(content: PictureContent): ImageLabel[] {
  const labels = [
    { name: "Text", score: textScore(content) },
    { name: "Document", score: documentScore(content) },
    { name: "Photograph", score: photographScore(content) },
    { name: "Face", score: content.faceScores[0] ?? 0 },
    { name: "Group", score: content.faceScores[GROUP - 1] ?? 0 },
    { name: "Monochrome", score: content.grayShare >= MONOCHROME_SHARE ? content.grayShare : 0 },
  ];
  return labels.filter(({ score }) => score >= LEAST_SCORE).sort((a, b) => b.score - a.score);
}

function textScore({ textScores: [best = 0] }: PictureContent): number {
  return best >= SURE_TEXT ? best : 0;
}

/** How much of all that is there is text. */
function documentScore({ textShare, pictureShare, textOfContent, textScores }: PictureContent): number {
  const isPage = textScores.length >= PAGE_LINES && textShare >= PAGE_TEXT_SHARE;
  return isPage && pictureShare < PICTURE.area ? textOfContent : 0;
}

function photographScore({ pictureShare, manyTonesShare, textOfContent }: PictureContent): number {
  if (pictureShare < PICTURE.area) return 0;
  return Math.min(1, manyTonesShare / PICTURE.tones) * (1 - textOfContent);
}

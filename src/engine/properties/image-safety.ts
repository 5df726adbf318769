import type { ClassificationProperty, SafeSearch } from "#core/document/image-records.ts";
import { confidenceFrom } from "#core/document/confidence.ts";
import type { PictureContent } from "./picture-properties.ts";

/** A picture smaller than this share of the page would be overlooked: 40 by 40 of 512 pixels. */
const OVERLOOKED_SHARE = 0.002;
const PAGE_TEXT_SHARE = 0.05;
const EVEN_DEVIATION = 30;
/**
 * In 96 pictures of text in many scripts, hands and states the detector missed it in none: by the rule of succession one in
 * 98 where it finds nothing may still have text.
 */
const MISSED_TEXT = 1 / 98;

/**
 * The only thing known of a picture that bears on this: a page with nothing but text on even ground shows no people and
 * no deeds. Of any other picture nothing is said: there is no measure for it here.
 */
export function safeSearchOf(content: PictureContent): SafeSearch {
  return isNothingButText(content)
    ? { adult: "very-unlikely", violence: "very-unlikely", racy: "very-unlikely" }
    : { adult: "unknown", violence: "unknown", racy: "unknown" };
}

function isNothingButText({ textShare, pictureShare, groundDeviation, faceScores }: PictureContent): boolean {
  const isPage = textShare >= PAGE_TEXT_SHARE && pictureShare <= OVERLOOKED_SHARE;
  return isPage && groundDeviation <= EVEN_DEVIATION && faceScores.length === 0;
}

/** Of the model's properties only `text` is measured; the others are left out. */
export function moderationProperties({ textScores }: PictureContent): ClassificationProperty[] {
  const probability = confidenceFrom(textScores[0] ?? MISSED_TEXT);
  return probability === undefined ? [] : [{ name: "text", probability }];
}

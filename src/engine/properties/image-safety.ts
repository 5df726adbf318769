import type { ClassificationProperty, SafeSearch } from "#core/document/image-records.ts";
import { confidenceFrom } from "#core/document/confidence.ts";
import { LIKELIHOODS } from "#core/document/likelihood.ts";
import type { Likelihood } from "#core/document/likelihood.ts";
import type { ContentClasses } from "../moderation/content-classifier.ts";
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

// Of 114 harmless photographs, scans and pages none has more than 0.07. What the network misses is not known: there was no
// picture to try it with, so that it never says "very".
const LIKELY_ADULT = 0.7;
const POSSIBLY_ADULT = 0.3;
/** A harmless party and a portrait of a model have 0.8 to 0.9: that is a hint and not a finding. */
const POSSIBLY_RACY = 0.5;

/** A page with nothing but text on even ground shows no people and no deeds. */
export const SAFE_TEXT: SafeSearch = { adult: "very-unlikely", violence: "very-unlikely", racy: "very-unlikely" };

export function isNothingButText({ textShare, pictureShare, groundDeviation, faceScores }: PictureContent): boolean {
  const isPage = textShare >= PAGE_TEXT_SHARE && pictureShare <= OVERLOOKED_SHARE;
  return isPage && groundDeviation <= EVEN_DEVIATION && faceScores.length === 0;
}

/** Of violence, spoof and medical nothing is known: no network here looks for them. */
export function safeSearchOf(classes: ContentClasses | undefined): SafeSearch {
  if (classes === undefined) return { adult: "unknown", violence: "unknown", racy: "unknown" };
  const adult = adultLikelihood(adultShare(classes));
  const sexy = classes.sexy >= POSSIBLY_RACY ? "possible" : "unlikely";
  return { adult, violence: "unknown", racy: moreLikely(adult, sexy) };
}

/** Of the model's properties `gruesome` and `watermarks` are not measured; they are left out. */
export function moderationProperties(
  { textScores }: PictureContent,
  classes: ContentClasses | undefined,
): ClassificationProperty[] {
  return [
    ...(classes === undefined ? [] : property("adult", adultShare(classes))),
    ...property("text", textScores[0] ?? MISSED_TEXT),
  ];
}

/** Acts and nudity, photographed or drawn. */
function adultShare({ porn, hentai }: ContentClasses): number {
  return porn + hentai;
}

function adultLikelihood(share: number): Likelihood {
  if (share >= LIKELY_ADULT) return "likely";
  return share >= POSSIBLY_ADULT ? "possible" : "unlikely";
}

function moreLikely(one: Likelihood, other: Likelihood): Likelihood {
  return LIKELIHOODS.indexOf(one) >= LIKELIHOODS.indexOf(other) ? one : other;
}

function property(name: string, share: number): ClassificationProperty[] {
  const probability = confidenceFrom(share);
  return probability === undefined ? [] : [{ name, probability }];
}

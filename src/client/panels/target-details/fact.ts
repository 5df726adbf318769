import type { Confidence } from "#core/document/confidence.ts";
import type { DetectedLanguage } from "#core/document/language.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { polygonPoints } from "#core/geometry/polygon.ts";
import type { Messages } from "../../messages/en.ts";
import { formatConfidence, formatNumber } from "../../messages/format.ts";
import { languageName } from "../languages/language-name.ts";

/** One row of what is known of a thing. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Smaller, after the value. */
  readonly note?: string;
  /** The value as a confidence, for its colour; present but undefined when the answer gives none. */
  readonly confidence?: { readonly value: Confidence | undefined };
}

export function confidenceFact(label: string, confidence: Confidence | undefined, { panels }: Messages): Fact {
  const value = confidence === undefined ? panels.noConfidence : confidence.toFixed(3);
  return { label, value, confidence: { value: confidence } };
}

/** Any number that is no confidence: scores go beyond 1, angles below 0. Missing ones give no row. */
export function numberFacts(label: string, value: number | undefined, { locale }: Messages): readonly Fact[] {
  if (value === undefined) return [];
  return [{ label, value: formatNumber(locale, value, { maximumFractionDigits: 3 }) }];
}

export function angleFacts(label: string, degrees: number | undefined, messages: Messages): readonly Fact[] {
  return numberFacts(label, degrees, messages).map((fact) => ({ ...fact, value: `${fact.value}°` }));
}

export function textFacts(label: string, value: string | undefined): readonly Fact[] {
  return value === undefined || value === "" ? [] : [{ label, value }];
}

/** The first language as the value, the others as a note; the tag as the answer wrote it beside its name. */
export function languageFacts(languages: readonly DetectedLanguage[], messages: Messages): readonly Fact[] {
  const [first, ...others] = languages.map((language) => languageText(language, messages));
  if (first === undefined) return [];
  const { target } = messages.panels;
  return [{ label: target.language, value: first, ...(others.length === 0 ? {} : { note: others.join(" · ") }) }];
}

/** Whole pixels; an answer that gives no location is told apart from one at the corner. */
export function polygonFact(label: string, polygon: Polygon | undefined, { panels }: Messages): Fact {
  const points = polygon === undefined ? [] : polygonPoints(polygon);
  if (points.length === 0) return { label, value: panels.target.noVertices };
  return { label, value: points.map(({ x, y }) => `${round(x)},${round(y)}`).join(" · ") };
}

export function languageText({ tag, confidence }: DetectedLanguage, { locale }: Messages): string {
  const name = languageName(locale, tag);
  const known = name === undefined || name === tag ? tag : `${name} (${tag})`;
  return confidence === undefined ? known : `${known} ${formatConfidence(confidence)}`;
}

function round(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}

import { CONFIDENCE_BANDS } from "#core/quality/confidence-band.ts";
import type { ConfidenceBand } from "#core/quality/confidence-band.ts";
import type { LayerKind } from "../../state/filters-store.ts";
import { boxStyle } from "./box-style.ts";
import type { BoxStyle } from "./box-style.ts";
import type { SceneTheme } from "./scene-theme.ts";

/** What a bucket number of the words means. */
export type WordPalette = "confidence" | "series";

/** One style for each bucket, in the order of the bucket numbers; the last one is for words that a search leaves out. */
export function wordStyles(theme: SceneTheme, palette: WordPalette): readonly BoxStyle[] {
  const dimmed = boxStyle(theme.dimmed);
  if (palette === "confidence") return [...CONFIDENCE_BANDS.map((band) => confidenceStyle(theme, band)), dimmed];
  return [...theme.series.map((color) => boxStyle(color, { fillAlpha: 0.16 })), confidenceStyle(theme, "none"), dimmed];
}

export function layerStyle(theme: SceneTheme, layer: Exclude<LayerKind, "words">): BoxStyle {
  const styles: Record<Exclude<LayerKind, "words">, BoxStyle> = {
    blocks: boxStyle(theme.blocks, { widthPx: 1.5 }),
    paragraphs: boxStyle(theme.paragraphs, { dashPx: [12, 7] }),
    lines: boxStyle(theme.lines, { dashPx: [9, 6] }),
    entities: boxStyle(theme.entities, { widthPx: 2.5, fillAlpha: 0.12, isUnderline: true }),
    faces: boxStyle(theme.faces, { widthPx: 2 }),
    objects: boxStyle(theme.objects, { widthPx: 2, fillAlpha: 0.06 }),
    logos: boxStyle(theme.logos, { widthPx: 2, fillAlpha: 0.06 }),
    places: boxStyle(theme.places, { widthPx: 2, dashPx: [2, 3] }),
    symbols: boxStyle(theme.symbols, { widthPx: 0.75 }),
    products: boxStyle(theme.products, { widthPx: 2, fillAlpha: 0.06 }),
    "crop-hints": boxStyle(theme.cropHints, { widthPx: 2, dashPx: [10, 6] }),
  };
  return styles[layer];
}

/** Dashed, so that the words of the answer shown stand out without their colour too. */
export function otherVersionStyle({ series, dimmed }: SceneTheme, versionIndex: number): BoxStyle {
  const color = series[versionIndex % series.length] ?? dimmed;
  return boxStyle(color, { widthPx: 1.5, dashPx: [5, 3], fillAlpha: 0.06 });
}

/** One colour a hint: they overlap, and each is for a shape of its own. */
export function cropHintStyles(theme: SceneTheme): readonly BoxStyle[] {
  return [theme.cropHints, ...theme.series].map((color) => boxStyle(color, { widthPx: 2, dashPx: [10, 6] }));
}

/** Line style says the same as colour, a second time: solid, dashed, thick, dotted with hatching. */
function confidenceStyle(theme: SceneTheme, band: ConfidenceBand): BoxStyle {
  const color = theme.confidence[band];
  const styles: Record<ConfidenceBand, BoxStyle> = {
    high: boxStyle(color, { fillAlpha: 0.13 }),
    middle: boxStyle(color, { fillAlpha: 0.22, dashPx: [4, 2] }),
    low: boxStyle(color, { fillAlpha: 0.28, widthPx: 2 }),
    none: boxStyle(color, { fillAlpha: 0.15, dashPx: [1.5, 2.5], isHatched: true }),
  };
  return styles[band];
}

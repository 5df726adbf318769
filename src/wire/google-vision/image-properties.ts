import type { CropHint, DominantColor, SafeSearch, SafeSearchCategory } from "#core/document/image-records.ts";
import type { PageFrame } from "../image-frame.ts";
import { defined } from "../json/defined.ts";
import { fieldOf, measureField, numberField, objectField, objectList } from "../json/json-fields.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import { isJsonObject } from "../json/json-value.ts";
import type { JsonObject } from "../json/json-value.ts";
import { withoutDefaults } from "../json/proto-output.ts";
import { noteSource } from "../note-source.ts";
import { readLikelihood, serializeLikelihood } from "./faces.ts";
import type { ImageReading } from "./image-reading.ts";
import { readPoly, serializePoly } from "./polygon.ts";
import { floatOrNothing } from "./text-property.ts";

const SAFE_SEARCH_CATEGORIES: readonly SafeSearchCategory[] = ["adult", "spoof", "medical", "violence", "racy"];

export function readSafeSearch(place: ObjectPlace): SafeSearch | undefined {
  const annotation = objectField(place, "safeSearchAnnotation");
  if (annotation === undefined) return undefined;
  return Object.fromEntries(
    SAFE_SEARCH_CATEGORIES.flatMap((category) => {
      const likelihood = readLikelihood(annotation, category);
      return likelihood === undefined ? [] : [[category, likelihood]];
    }),
  );
}

export function serializeSafeSearch(safeSearch: SafeSearch): JsonObject {
  return withoutDefaults(
    Object.fromEntries(SAFE_SEARCH_CATEGORIES.map((category) => [category, serializeLikelihood(safeSearch[category])])),
  );
}

export function readDominantColors(place: ObjectPlace): DominantColor[] {
  const properties = objectField(place, "imagePropertiesAnnotation");
  const dominant = properties === undefined ? undefined : objectField(properties, "dominantColors");
  return dominant === undefined ? [] : objectList(dominant, "colors").flatMap((color) => readColor(color) ?? []);
}

function readColor(place: ObjectPlace): DominantColor | undefined {
  const color = objectField(place, "color");
  if (color === undefined) return undefined;
  return defined({
    red: numberField(color, "red") ?? 0,
    green: numberField(color, "green") ?? 0,
    blue: numberField(color, "blue") ?? 0,
    alpha: readAlpha(color),
    score: measureField(place, "score"),
    pixelFraction: measureField(place, "pixelFraction"),
  });
}

/** A FloatValue: a bare number in proto3 JSON, `{value}` in dumps of client objects. */
function readAlpha(color: ObjectPlace): number | undefined {
  const alpha = fieldOf(color, "alpha");
  if (alpha === undefined || !isJsonObject(alpha.value)) return numberField(color, "alpha");
  return numberField({ ...alpha, value: alpha.value }, "value") ?? 0;
}

export function serializeColor({ red, green, blue, alpha, score, pixelFraction }: DominantColor): JsonObject {
  const components = { red: floatOrNothing(red), green: floatOrNothing(green), blue: floatOrNothing(blue) };
  // A wrapper message is written even when its value is 0.
  const opacity = alpha === undefined ? {} : { alpha: floatOrNothing(alpha) };
  return withoutDefaults({
    color: { ...withoutDefaults(components), ...opacity },
    score: floatOrNothing(score),
    pixelFraction: floatOrNothing(pixelFraction),
  });
}

export function readCropHints(place: ObjectPlace, reading: ImageReading): CropHint[] {
  const annotation = objectField(place, "cropHintsAnnotation");
  if (annotation === undefined) return [];
  return objectList(annotation, "cropHints").map((hint) => {
    const id = reading.builder.nextId("a");
    noteSource(hint, "crop-hint", id);
    return defined({
      id,
      polygon: readPoly(hint, "boundingPoly", reading.frame),
      confidence: measureField(hint, "confidence"),
      importanceFraction: measureField(hint, "importanceFraction"),
    });
  });
}

export function serializeCropHint(hint: CropHint, frame: PageFrame): JsonObject {
  return withoutDefaults({
    boundingPoly: serializePoly(hint.polygon, frame),
    confidence: floatOrNothing(hint.confidence),
    importanceFraction: floatOrNothing(hint.importanceFraction),
  });
}

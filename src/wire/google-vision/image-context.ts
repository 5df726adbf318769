import { defined } from "../json/defined.ts";
import {
  booleanField,
  fieldOf,
  numberField,
  numberList,
  objectField,
  objectList,
  textField,
  textList,
} from "../json/json-fields.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import type { RequestChecks } from "../json/request-checks.ts";
import type {
  BoundingPoly,
  GoogleImageContext,
  LatLng,
  ProductSearchParams,
  TextDetectionParams,
  Vertex,
} from "./request-types.ts";

export function readImageContext(place: ObjectPlace, checks: RequestChecks): GoogleImageContext {
  checks.checkFields(place, [
    "latLongRect",
    "languageHints",
    "cropHintsParams",
    "productSearchParams",
    "webDetectionParams",
    "textDetectionParams",
  ]);
  return defined({
    latLongRect: message(place, "latLongRect", (field) => readLatLongRect(field, checks)),
    languageHints: filled(textList(place, "languageHints")),
    cropHintsParams: message(place, "cropHintsParams", (field) => readCropHintsParams(field, checks)),
    productSearchParams: message(place, "productSearchParams", (field) => readProductSearchParams(field, checks)),
    webDetectionParams: message(place, "webDetectionParams", (field) => readWebDetectionParams(field, checks)),
    textDetectionParams: message(place, "textDetectionParams", (field) => readTextDetectionParams(field, checks)),
  });
}

function message<T>(place: ObjectPlace, name: string, read: (field: ObjectPlace) => T): T | undefined {
  const field = objectField(place, name);
  return field === undefined ? undefined : read(field);
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function readLatLongRect(place: ObjectPlace, checks: RequestChecks): NonNullable<GoogleImageContext["latLongRect"]> {
  checks.checkFields(place, ["minLatLng", "maxLatLng"]);
  return defined({
    minLatLng: message(place, "minLatLng", (field) => readLatLng(field, checks)),
    maxLatLng: message(place, "maxLatLng", (field) => readLatLng(field, checks)),
  });
}

function readLatLng(place: ObjectPlace, checks: RequestChecks): LatLng {
  checks.checkFields(place, ["latitude", "longitude"]);
  return defined({ latitude: numberField(place, "latitude"), longitude: numberField(place, "longitude") });
}

function readCropHintsParams(
  place: ObjectPlace,
  checks: RequestChecks,
): NonNullable<GoogleImageContext["cropHintsParams"]> {
  checks.checkFields(place, ["aspectRatios"]);
  return defined({ aspectRatios: filled(numberList(place, "aspectRatios")) });
}

function readProductSearchParams(place: ObjectPlace, checks: RequestChecks): ProductSearchParams {
  checks.checkFields(place, ["boundingPoly", "productSet", "productCategories", "filter"]);
  return defined({
    boundingPoly: message(place, "boundingPoly", (field) => readBoundingPoly(field, checks)),
    productSet: textField(place, "productSet"),
    productCategories: filled(textList(place, "productCategories")),
    filter: textField(place, "filter"),
  });
}

function readBoundingPoly(place: ObjectPlace, checks: RequestChecks): BoundingPoly {
  checks.checkFields(place, ["vertices", "normalizedVertices"]);
  const vertices = (name: string) => filled(objectList(place, name).map((vertex) => readVertex(vertex, checks)));
  return defined({ vertices: vertices("vertices"), normalizedVertices: vertices("normalizedVertices") });
}

function readVertex(place: ObjectPlace, checks: RequestChecks): Vertex {
  checks.checkFields(place, ["x", "y"]);
  return defined({ x: numberField(place, "x"), y: numberField(place, "y") });
}

function readWebDetectionParams(
  place: ObjectPlace,
  checks: RequestChecks,
): NonNullable<GoogleImageContext["webDetectionParams"]> {
  checks.checkFields(place, ["includeGeoResults"]);
  return defined({ includeGeoResults: optionalBoolean(place, "includeGeoResults") });
}

function readTextDetectionParams(place: ObjectPlace, checks: RequestChecks): TextDetectionParams {
  checks.checkFields(place, ["enableTextDetectionConfidenceScore", "advancedOcrOptions"]);
  return defined({
    enableTextDetectionConfidenceScore: optionalBoolean(place, "enableTextDetectionConfidenceScore"),
    advancedOcrOptions: filled(textList(place, "advancedOcrOptions")),
  });
}

function optionalBoolean(place: ObjectPlace, name: string): boolean | undefined {
  return fieldOf(place, name) === undefined ? undefined : booleanField(place, name);
}

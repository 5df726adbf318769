import { isBase64 } from "../json/base64-text.ts";
import { defined } from "../json/defined.ts";
import { enumField, fieldOf, integerField, objectField, objectList, textField } from "../json/json-fields.ts";
import { indexOf, pathOf } from "../json/json-place.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import { createRequestChecks } from "../json/request-checks.ts";
import type { RequestChecks } from "../json/request-checks.ts";
import { describeJson } from "../json/json-value.ts";
import { requestParse } from "../parsed-request.ts";
import type { RequestParse } from "../parsed-request.ts";
import { readImageContext } from "./image-context.ts";
import { GOOGLE_FEATURE_TYPES } from "./request-types.ts";
import type {
  AnnotateImageRequest,
  GoogleFeature,
  GoogleFeatureType,
  GoogleImage,
  GoogleRequest,
} from "./request-types.ts";

const MOST_IMAGES = 16;
const LONGEST_LABEL = 63;
const FEATURE_TYPE = "type.googleapis.com/google.cloud.vision.v1.Feature.Type";
const INT32_SIZE = 2 ** 31;
/** How much of a value the refusal quotes. */
const QUOTED_CHARACTERS = 40;

/**
 * Reads the body of `images:annotate`. Field names may be in either spelling, and one object may stand for a list of
 * one. Whatever is wrong refuses the whole request, but for a feature without a type: that is an error of its image.
 */
export function parseGoogleRequest(raw: unknown): RequestParse<GoogleRequest> {
  const checks = createRequestChecks(raw);
  const request = checks.root === undefined ? undefined : readRequest(checks.root, checks);
  return requestParse(request, checks.all());
}

function readRequest(place: ObjectPlace, checks: RequestChecks): GoogleRequest {
  checks.checkFields(place, ["requests", "parent", "labels"]);
  const requests = objectList(place, "requests");
  if (requests.length === 0) {
    checks.add(place, { field: "requests", kind: "count", message: "Request must specify image and features." });
  }
  if (requests.length > MOST_IMAGES) {
    const message = `Too many images per request: ${String(requests.length)}, at most ${String(MOST_IMAGES)}.`;
    checks.add(place, { field: "requests", kind: "count", message });
  }
  return defined({
    requests: requests.map((request) => readImageRequest(request, checks)),
    parent: textField(place, "parent"),
    labels: readLabels(place, checks),
  });
}

function readLabels(place: ObjectPlace, checks: RequestChecks): Record<string, string> | undefined {
  const labels = objectField(place, "labels");
  if (labels === undefined) return undefined;
  const entries = Object.keys(labels.value).map((key) => [key, labelText(labels, key)] as const);
  for (const [key, value] of entries.filter((entry) => entry.some((text) => text.length > LONGEST_LABEL))) {
    const message = `A label must have at most ${String(LONGEST_LABEL)} characters.`;
    checks.add(labels, {
      field: key,
      kind: "length",
      message: `${message} This one: ${value.slice(0, LONGEST_LABEL)}`,
    });
  }
  return Object.fromEntries(entries);
}

/** Keys of a map are taken as they are, in no other spelling. */
function labelText(labels: ObjectPlace, key: string): string {
  return textField({ ...labels, value: { [key]: labels.value[key] } }, key) ?? "";
}

function readImageRequest(place: ObjectPlace, checks: RequestChecks): AnnotateImageRequest {
  checks.checkFields(place, ["image", "features", "imageContext"]);
  const image = objectField(place, "image");
  const features = objectList(place, "features");
  if (image === undefined || features.length === 0) {
    checks.add(place, { kind: "missing", message: "Request must specify image and features." });
  }
  const imageContext = objectField(place, "imageContext");
  return defined({
    features: features.map((feature) => readFeature(feature, indexOf(place), checks)),
    imageContext: imageContext === undefined ? undefined : readImageContext(imageContext, checks),
    image: image === undefined ? {} : readImage(image, checks),
  });
}

function readImage(place: ObjectPlace, checks: RequestChecks): GoogleImage {
  checks.checkFields(place, ["content", "source"]);
  const content = textField(place, "content");
  const source = readSource(place, checks);
  if (content === undefined && source?.imageUri === undefined && source?.gcsImageUri === undefined) {
    checks.add(place, { kind: "missing", message: "Request must specify image and features." });
  }
  if (content !== undefined && !isBase64(content)) refuseContent(place, content, checks);
  return defined({ source, content });
}

function refuseContent(place: ObjectPlace, content: string, checks: RequestChecks): void {
  const reason = `Base64 decoding failed for "${content.slice(0, QUOTED_CHARACTERS)}"`;
  const message = `Invalid value at '${pathOf(place)}.content' (TYPE_BYTES), ${reason}`;
  checks.add(place, { field: "content", kind: "value", message });
}

function readSource(place: ObjectPlace, checks: RequestChecks): GoogleImage["source"] {
  const source = objectField(place, "source");
  if (source === undefined) return undefined;
  checks.checkFields(source, ["gcsImageUri", "imageUri"]);
  return defined({ gcsImageUri: textField(source, "gcsImageUri"), imageUri: textField(source, "imageUri") });
}

function readFeature(place: ObjectPlace, imageIndex: number, checks: RequestChecks): GoogleFeature {
  checks.checkFields(place, ["type", "maxResults", "model"]);
  const type = readType(place, checks);
  if (type === "TYPE_UNSPECIFIED") {
    const message = "The type of a feature is not specified.";
    checks.add(place, { field: "type", kind: "missing", message, imageIndex, featureIndex: indexOf(place) });
  }
  return defined({
    type: type ?? "TYPE_UNSPECIFIED",
    maxResults: readMaxResults(place, checks),
    model: textField(place, "model"),
  });
}

/** Names must be spelled as they are, unlike in the other wire. Undefined when there is no such type. */
function readType(place: ObjectPlace, checks: RequestChecks): GoogleFeatureType | undefined {
  const name = enumField(place, "type", GOOGLE_FEATURE_TYPES) ?? "TYPE_UNSPECIFIED";
  const written = fieldOf(place, "type")?.value ?? name;
  const isSpelledSo = typeof written !== "string" || written === name || /^\d+$/.test(written);
  const type = GOOGLE_FEATURE_TYPES.filter((known) => known !== "").find((known) => known === name && isSpelledSo);
  if (type === undefined) {
    const message = `Invalid value at '${pathOf(place)}.type' (${FEATURE_TYPE}), ${describeJson(written)}`;
    checks.add(place, { field: "type", kind: "value", message });
  }
  return type;
}

function readMaxResults(place: ObjectPlace, checks: RequestChecks): number | undefined {
  const number = integerField(place, "maxResults");
  if (number !== undefined && (number < -INT32_SIZE || number >= INT32_SIZE)) {
    const message = `Invalid value at '${pathOf(place)}.max_results' (TYPE_INT32), ${String(number)}`;
    checks.add(place, { field: "maxResults", kind: "value", message });
  }
  return number;
}

import type { RecordName } from "#core/document/raw-places.ts";
import type { Annotation, AnnotationProperty, GeoPoint, LocalizedObject } from "#core/document/image-records.ts";
import type { ImageFrame, PageFrame } from "../image-frame.ts";
import { defined } from "../json/defined.ts";
import {
  integerTextField,
  measureField,
  numberField,
  objectField,
  objectList,
  textField,
  textOrEmpty,
} from "../json/json-fields.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import type { JsonObject } from "../json/json-value.ts";
import { withoutDefaults } from "../json/proto-output.ts";
import { noteSource } from "../note-source.ts";
import type { ImageReading } from "./image-reading.ts";
import { readPoly, serializeNormalizedPoly, serializePoly } from "./polygon.ts";
import { floatOrNothing } from "./text-property.ts";

type AnnotationField = "labelAnnotations" | "logoAnnotations" | "landmarkAnnotations";

/** Those that can be pointed at. */
const KINDS: Readonly<Partial<Record<AnnotationField, RecordName["kind"]>>> = {
  logoAnnotations: "logo",
  landmarkAnnotations: "place",
};

/** An annotation without its number in the answer. */
type AnnotationDraft = Omit<Annotation, "id">;

export function readAnnotations(place: ObjectPlace, name: AnnotationField, reading: ImageReading): Annotation[] {
  return objectList(place, name).flatMap((item) => {
    const annotation = readAnnotation(item, reading.frame);
    if (annotation === undefined) return [];
    const id = reading.builder.nextId("a");
    const kind = KINDS[name];
    if (kind !== undefined) noteSource(item, kind, id);
    return { id, ...annotation };
  });
}

export function readAnnotation(place: ObjectPlace, frame: ImageFrame): AnnotationDraft | undefined {
  const description = textOrEmpty(place, "description");
  if (description === undefined) return undefined;
  return defined({
    mid: textField(place, "mid"),
    locale: textField(place, "locale"),
    description,
    score: measureField(place, "score"),
    confidence: measureField(place, "confidence"),
    topicality: measureField(place, "topicality"),
    polygon: readPoly(place, "boundingPoly", frame),
    locations: objectList(place, "locations").flatMap((location) => readLocation(location) ?? []),
    properties: objectList(place, "properties").map(readProperty),
  });
}

function readLocation(place: ObjectPlace): GeoPoint | undefined {
  const latLng = objectField(place, "latLng");
  if (latLng === undefined) return undefined;
  const issuesBefore = place.reading.issues.length;
  const point = { latitude: numberField(latLng, "latitude") ?? 0, longitude: numberField(latLng, "longitude") ?? 0 };
  return place.reading.issues.length > issuesBefore ? undefined : point;
}

function readProperty(place: ObjectPlace): AnnotationProperty {
  return defined({
    name: textOrEmpty(place, "name") ?? "",
    value: textOrEmpty(place, "value") ?? "",
    uint64Value: integerTextField(place, "uint64Value"),
  });
}

export function readObjects(place: ObjectPlace, reading: ImageReading): LocalizedObject[] {
  return objectList(place, "localizedObjectAnnotations").flatMap((item) => {
    const name = textOrEmpty(item, "name");
    if (name === undefined) return [];
    const id = reading.builder.nextId("a");
    noteSource(item, "object", id);
    return defined({
      id,
      mid: textField(item, "mid"),
      language: textField(item, "languageCode"),
      name,
      score: measureField(item, "score"),
      polygon: readPoly(item, "boundingPoly", reading.frame),
    });
  });
}

export function serializeAnnotation(annotation: AnnotationDraft, frame: PageFrame): JsonObject {
  return withoutDefaults({
    mid: annotation.mid,
    locale: annotation.locale,
    description: annotation.description,
    score: floatOrNothing(annotation.score),
    confidence: floatOrNothing(annotation.confidence),
    topicality: floatOrNothing(annotation.topicality),
    boundingPoly: serializePoly(annotation.polygon, frame),
    locations: annotation.locations.map((point) => ({ latLng: withoutDefaults({ ...point }) })),
    properties: annotation.properties.map(serializeProperty),
  });
}

function serializeProperty({ name, value, uint64Value }: AnnotationProperty): JsonObject {
  return withoutDefaults({ name, value, uint64Value: uint64Value === "0" ? undefined : uint64Value });
}

export function serializeObject(object: LocalizedObject, frame: PageFrame): JsonObject {
  return withoutDefaults({
    mid: object.mid,
    languageCode: object.language,
    name: object.name,
    score: floatOrNothing(object.score),
    boundingPoly: serializeNormalizedPoly(object.polygon, frame),
  });
}

import type { Annotation, CropHint, LocalizedObject } from "#core/document/image-records.ts";
import type { Messages } from "../../messages/en.ts";
import { numberFacts, polygonFact, textFacts } from "./fact.ts";
import type { Fact } from "./fact.ts";

/** A label, logo, place, or a run of the flat text list. */
export function annotationFacts(annotation: Annotation, messages: Messages): readonly Fact[] {
  const { target } = messages.panels;
  return [
    { label: target.name, value: annotation.description },
    ...numberFacts(target.score, annotation.score, messages),
    ...numberFacts(target.confidence, annotation.confidence, messages),
    ...numberFacts(target.topicality, annotation.topicality, messages),
    ...annotation.locations.map(({ latitude, longitude }) => ({
      label: target.coordinates,
      value: `${String(latitude)}, ${String(longitude)}`,
    })),
    ...textFacts(target.mid, annotation.mid),
    ...textFacts(target.locale, annotation.locale),
    ...annotation.properties.map(({ name, value, uint64Value }) => ({
      label: name,
      value: [value, uint64Value ?? ""].filter((part) => part !== "").join(" · "),
    })),
    polygonFact(target.vertices, annotation.polygon, messages),
  ];
}

export function objectFacts(object: LocalizedObject, messages: Messages): readonly Fact[] {
  const { target } = messages.panels;
  return [
    { label: target.name, value: object.name },
    ...numberFacts(target.score, object.score, messages),
    ...textFacts(target.mid, object.mid),
    ...textFacts(target.language, object.language),
    polygonFact(target.vertices, object.polygon, messages),
  ];
}

export function cropHintFacts(hint: CropHint, messages: Messages): readonly Fact[] {
  const { target } = messages.panels;
  return [
    ...numberFacts(target.confidence, hint.confidence, messages),
    ...numberFacts(target.importance, hint.importanceFraction, messages),
    polygonFact(target.vertices, hint.polygon, messages),
  ];
}

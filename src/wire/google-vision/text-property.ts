import type { Confidence } from "#core/document/confidence.ts";
import type { DetectedLanguage } from "#core/document/language.ts";
import type { TextBreak } from "#core/document/text-records.ts";
import { defined } from "../json/defined.ts";
import { shortestFloat32 } from "../json/float32.ts";
import { booleanField, confidenceField, enumField, objectField, objectList, textField } from "../json/json-fields.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import type { JsonObject } from "../json/json-value.ts";
import { messageOrNothing, withoutDefaults } from "../json/proto-output.ts";
import { BREAK_TYPE } from "./enums.ts";

/** What the message `property` of any level of text says. */
export interface TextProperty {
  readonly languages: readonly DetectedLanguage[];
  readonly textBreak?: TextBreak;
}

export function readTextProperty(place: ObjectPlace): TextProperty {
  const property = objectField(place, "property");
  if (property === undefined) return { languages: [] };
  return defined({ languages: readLanguages(property), textBreak: readBreak(property) });
}

function readLanguages(place: ObjectPlace): DetectedLanguage[] {
  return objectList(place, "detectedLanguages").flatMap((language) => {
    const tag = textField(language, "languageCode");
    return tag === undefined ? [] : defined({ tag, confidence: confidenceField(language, "confidence") });
  });
}

function readBreak(place: ObjectPlace): TextBreak | undefined {
  const detected = objectField(place, "detectedBreak");
  if (detected === undefined) return undefined;
  const name = enumField(detected, "type", BREAK_TYPE.names) ?? "UNKNOWN";
  const kind = BREAK_TYPE.wordOf(name);
  return defined({
    kind: kind ?? "unknown",
    rawKind: kind === undefined ? name : undefined,
    isPrefix: booleanField(detected, "isPrefix"),
  });
}

export function serializeTextProperty({ languages, textBreak }: TextProperty): JsonObject | undefined {
  return messageOrNothing({
    detectedLanguages: languages.map(({ tag, confidence }) =>
      withoutDefaults({ languageCode: tag, confidence: floatOrNothing(confidence) }),
    ),
    detectedBreak: textBreak === undefined ? undefined : serializeBreak(textBreak),
  });
}

function serializeBreak({ kind, rawKind, isPrefix }: TextBreak): JsonObject {
  const type = rawKind ?? (kind === "unknown" ? undefined : BREAK_TYPE.nameOf(kind));
  return withoutDefaults({ type, isPrefix });
}

export function floatOrNothing(value: Confidence | number | undefined): number | undefined {
  return value === undefined ? undefined : shortestFloat32(value);
}

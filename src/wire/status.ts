import type { AnswerError } from "#core/document/recognized-document.ts";
import { integerField, listField, textField } from "./json/json-fields.ts";
import type { ObjectPlace } from "./json/json-place.ts";
import type { JsonObject } from "./json/json-value.ts";
import { withoutDefaults } from "./json/proto-output.ts";

const UNKNOWN = 2;

/** A google.rpc.Status inside an answer. `grpcCode` is what a gateway of Yandex calls `code`. */
export function readStatus(place: ObjectPlace): AnswerError {
  return {
    code: integerField(place, "code") ?? integerField(place, "grpcCode") ?? UNKNOWN,
    message: textField(place, "message") ?? "",
    details: listField(place, "details").map((detail) => detail.value),
  };
}

export function serializeStatus(error: AnswerError): JsonObject {
  return withoutDefaults({ code: error.code, message: error.message, details: error.details });
}

import type { OtherFormatName } from "#core/recognition/answer-terms.ts";
import { isJsonObject } from "./json/json-value.ts";
import type { JsonObject } from "./json/json-value.ts";

/** Formats of recognised text that are known by name and not read. */
interface OtherFormat<T> {
  readonly name: OtherFormatName;
  readonly isOne: (value: T) => boolean;
}

const TEXT_FORMATS: readonly OtherFormat<string>[] = [
  { name: "hOCR", isOne: (head) => /\bocr_(page|carea|line|par)\b|name=["']ocr-(system|capabilities)/i.test(head) },
  { name: "ALTO XML", isOne: (head) => /<(\w+:)?alto[\s>]/i.test(head) },
  { name: "PAGE XML", isOne: (head) => /<(\w+:)?PcGts[\s>]/.test(head) },
  { name: "ABBYY XML", isOne: (head) => /<document[^>]*(abbyy|finereader)/i.test(head) },
  { name: "Pascal VOC", isOne: (head) => /<annotation[\s>]/.test(head) },
  { name: "Tesseract TSV", isOne: (head) => /^\ufeff?level\tpage_num\t/.test(head) },
  { name: "a PaddleOCR label file", isOne: (head) => /^[^\t\n]+\t\[\s*\{\s*"transcription"/.test(head) },
  { name: "YOLO labels", isOne: (head) => /^(\d+( -?\d*\.?\d+(e-?\d+)?){4,}\s*(\r?\n|$))+/i.test(head) },
];

const JSON_FORMATS: readonly OtherFormat<JsonObject>[] = [
  { name: "COCO", isOne: (raw) => hasAll(raw, ["images", "annotations"]) },
  { name: "a list of COCO results", isOne: (raw) => hasAll(raw, ["image_id", "bbox"]) },
  { name: "Label Studio", isOne: (raw) => isJsonObject(raw["data"]) && hasAny(raw, ["annotations", "predictions"]) },
  { name: "an answer of Azure", isOne: (raw) => hasAny(raw, ["analyzeResult", "recognitionResults", "readResult"]) },
  { name: "an answer of Azure OCR", isOne: (raw) => hasAll(raw, ["language", "regions"]) },
  { name: "an answer of Amazon Textract", isOne: (raw) => hasAll(raw, ["Blocks", "DocumentMetadata"]) },
  { name: "a layout of LayoutParser", isOne: (raw) => hasAll(raw, ["page_data", "blocks"]) },
  { name: "labels of MMOCR", isOne: (raw) => hasAll(raw, ["metainfo", "data_list"]) },
  { name: "labels of LabelMe", isOne: (raw) => hasAll(raw, ["shapes", "imagePath"]) },
  { name: "an operation that has no answer yet", isOne: (raw) => hasAll(raw, ["id", "done", "metadata"]) },
];

/** How many characters of a text tell what it is. */
export const RECOGNISED_BY = 4000;

/** What a text is that is no JSON, by its first characters; undefined for an unknown one. */
export function otherTextFormat(head: string): OtherFormatName | undefined {
  return TEXT_FORMATS.find(({ isOne }) => isOne(head))?.name;
}

/** What a JSON value is that is no answer; undefined for an unknown one. */
export function otherJsonFormat(raw: unknown): OtherFormatName | undefined {
  const sample: unknown = Array.isArray(raw) ? raw[0] : raw;
  return isJsonObject(sample) ? JSON_FORMATS.find(({ isOne }) => isOne(sample))?.name : undefined;
}

function hasAll(raw: JsonObject, keys: readonly string[]): boolean {
  return keys.every((key) => Object.hasOwn(raw, key));
}

function hasAny(raw: JsonObject, keys: readonly string[]): boolean {
  return keys.some((key) => Object.hasOwn(raw, key));
}

import type {
  AnswerPartRecord,
  AnswerRecord,
  EditRecord,
  FileRecord,
  ImageRecord,
  ProjectRecord,
} from "../database/records.ts";

export interface RecordCheck<T> {
  readonly is: (record: unknown) => record is T;
  /** What is wrong with it; undefined when it is good. */
  readonly fault: (record: unknown) => string | undefined;
}

/** Field by field, so that what is read back can be relied on: a disk may fail, and so may a version of this app. */
type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown) => typeof value === "string";
const isNumber = (value: unknown) => typeof value === "number" && Number.isFinite(value);
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const isBlob = (value: unknown) => value instanceof Blob;
const isSize = (value: unknown) => isObject(value) && isNumber(value["width"]) && isNumber(value["height"]);
const orNone = (check: (value: unknown) => boolean) => (value: unknown) => value === undefined || check(value);

export const projectCheck = checkOf<ProjectRecord>({
  id: isText,
  name: isText,
  createdAtMs: isNumber,
  changedAtMs: isNumber,
  openedAtMs: isNumber,
  trashedAtMs: orNone(isNumber),
  order: isTexts,
  activeId: orNone(isText),
  sizeBytes: isNumber,
  writer: isText,
});

export const imageCheck = checkOf<ImageRecord>({
  projectId: isText,
  id: isText,
  fileName: isText,
  sizeBytes: isNumber,
  mediaType: isText,
  imageSize: orNone(isSize),
  contentHash: orNone(isText),
  versionIds: isTexts,
  shownId: orNone(isText),
});

export const fileCheck = checkOf<FileRecord>({ id: isText, file: isBlob, format: isText, thumbnail: isBlob });

export const answerCheck = checkOf<AnswerRecord>({
  id: isText,
  imageId: isText,
  wire: isText,
  origin: isObject,
  receivedAtMs: orNone(isNumber),
  partCount: isNumber,
});

/** What it consists of is checked where it is put together. */
export const answerPartCheck = checkOf<AnswerPartRecord>({ number: isNumber, message: isObject });

export const editCheck = checkOf<EditRecord>({ versionId: isText, seq: isNumber, step: isStep });

function isStep(value: unknown): boolean {
  return isObject(value) && isText(value["kind"]) && (value["kind"] !== "commit" || isObject(value["entry"]));
}

function checkOf<T>(fields: Fields): RecordCheck<T> {
  const fault = (record: unknown): string | undefined => {
    if (record === undefined) return "It is missing";
    if (!isObject(record)) return "It is no record";
    const wrong = Object.entries(fields).find(([name, check]) => !check(record[name]));
    return wrong === undefined ? undefined : `Its field ${wrong[0]} is missing or of the wrong kind`;
  };
  return { fault, is: (record): record is T => fault(record) === undefined };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

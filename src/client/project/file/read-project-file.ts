import { createRawPlaces } from "#core/document/raw-places.ts";
import type { RawPlace } from "#core/document/raw-places.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { EMPTY_HISTORY, takeStep } from "#core/edit/history.ts";
import type { EditedDocument, History } from "#core/edit/history.ts";
import { reviewedDocument } from "#core/edit/reviewed-document.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { DocumentHead, DocumentRecords } from "../../recognize/answer-messages.ts";
import { createDocumentAssembler } from "../../recognize/document-assembler.ts";
import { versionIdFrom } from "../../state/answer-version.ts";
import type { AnswerVersion } from "../../state/answer-version.ts";
import { imageIdFrom } from "../../state/image-item.ts";
import { stepsOf } from "../save/steps-of.ts";
import { readZip } from "../zip/read-zip.ts";
import type { ZipFile } from "../zip/read-zip.ts";
import { ZipError } from "../zip/zip-error.ts";
import { danglingReference } from "./dangling-reference.ts";
import { schemaFault } from "./json-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { ContentAnswer, ContentImage, ImageFacts, ProjectContent, ProjectFileFault } from "./project-content.ts";
import { answerSchema, editsSchema, PROJECT_FILE_VERSION, PROJECT_FORMAT, projectSchema } from "./project-schema.ts";

class FileError extends Error {
  readonly fault: ProjectFileFault;

  constructor(fault: ProjectFileFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** Reads all of it or nothing. The images themselves are looked at when they are opened. */
export async function readProjectFile(file: Blob): Promise<Result<ProjectContent, ProjectFileFault>> {
  try {
    return success(await readContent(await readZip(file)));
  } catch (error) {
    if (error instanceof ZipError || error instanceof FileError) return failure(error.fault);
    throw error;
  }
}

/** As project.json says it; the schema has been checked. */
interface Head {
  readonly name: string;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
  readonly activeImage?: string;
  readonly images: readonly HeadImage[];
}

interface HeadImage extends ImageFacts {
  readonly file?: string;
  readonly shownAnswer?: string;
  readonly answers: readonly {
    readonly id: string;
    readonly file: string;
    readonly raw: string;
    readonly edits: string;
  }[];
}

type AnswerFile = Pick<AnswerVersion, "wire" | "origin" | "receivedAtMs" | "issues"> & {
  readonly document: DocumentHead & Omit<DocumentRecords, "issues">;
  readonly places: readonly RawPlace[];
};

async function readContent(zip: ZipFile): Promise<ProjectContent> {
  if (!zip.names.includes("project.json")) throw new FileError({ kind: "not-a-project" });
  const head = await readJson<Head>(zip, "project.json", { schema: projectSchema, check: checkVersion });
  const images: ContentImage[] = [];
  for (const image of head.images) images.push(await readImage(zip, image));
  checkUnique(images.map(({ facts }) => facts.id));
  checkUnique(images.flatMap(({ answers }) => answers.map(({ version }) => version.id)));
  const { name, createdAtMs, changedAtMs, activeImage } = head;
  const active = activeImage === undefined ? {} : { activeId: imageIdFrom(activeImage) };
  return { name, createdAtMs, changedAtMs, ...active, images };
}

/** Before anything else: what a newer version calls by these names may be something else. */
function checkVersion(value: unknown): void {
  const isHead = typeof value === "object" && value !== null && "format" in value && "version" in value;
  if (!isHead || value.format !== PROJECT_FORMAT) throw new FileError({ kind: "not-a-project" });
  if (typeof value.version === "number" && value.version > PROJECT_FILE_VERSION)
    throw new FileError({ kind: "newer", version: value.version });
}

function checkUnique(ids: readonly string[]): void {
  if (new Set(ids).size === ids.length) return;
  throw new FileError({ kind: "wrong", name: "project.json", path: "images", expected: "ids that are used once" });
}

async function readImage(zip: ZipFile, image: HeadImage): Promise<ContentImage> {
  const { file: fileName, shownAnswer, answers: listed, ...facts } = image;
  const answers: ContentAnswer[] = [];
  for (const each of listed) answers.push(await readAnswer(zip, each));
  const file = fileName === undefined ? undefined : await entry(zip, fileName);
  const shown = answers.find(({ version }) => version.id === shownAnswer) ?? answers.at(-1);
  return {
    facts: { ...facts, id: imageIdFrom(facts.id) },
    answers,
    ...(file === undefined ? {} : { file }),
    ...(shown === undefined ? {} : { shownId: shown.version.id }),
  };
}

async function readAnswer(
  zip: ZipFile,
  { id, file, raw, edits }: HeadImage["answers"][number],
): Promise<ContentAnswer> {
  const answer = await readJson<AnswerFile>(zip, file, { schema: answerSchema });
  const history = await readJson<History>(zip, edits, { schema: editsSchema });
  const { wire, origin, receivedAtMs, issues, places } = answer;
  const document = documentOf(answer, file);
  const version: AnswerVersion = {
    id: versionIdFrom(id),
    wire,
    origin,
    ...(receivedAtMs === undefined ? {} : { receivedAtMs }),
    document,
    issues,
    rawText: await (await entry(zip, raw)).text(),
    rawPlaces: createRawPlaces(places),
  };
  checkHistory(document, history, edits);
  return { version, history };
}

function documentOf({ document }: AnswerFile, name: string): RecognizedDocument {
  const { imageSize, safeSearch, webDetection, productSearch, fullText, markdown, source, ...records } = document;
  const head = { imageSize, safeSearch, webDetection, productSearch, fullText, markdown, source };
  const given = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined));
  const assembler = createDocumentAssembler({ ...given, imageSize });
  assembler.take(records);
  const built = assembler.build().document;
  const path = danglingReference(built);
  if (path !== undefined) throw new FileError({ kind: "wrong", name, path, expected: "records that are there" });
  return built;
}

/** Every edit must fit on what the ones before it made. */
function checkHistory(document: RecognizedDocument, history: History, name: string): void {
  try {
    let edited: EditedDocument = { document: reviewedDocument(document), history: EMPTY_HISTORY };
    for (const step of stepsOf(history)) edited = takeStep(edited, step) ?? edited;
  } catch (error) {
    throw new FileError({ kind: "wrong", name, path: "past", expected: `edits that fit (${String(error)})` });
  }
}

async function entry(zip: ZipFile, name: string): Promise<Blob> {
  const content = await zip.read(name);
  if (content === undefined) throw new FileError({ kind: "missing", name });
  return content;
}

interface JsonChecks {
  readonly schema: JsonSchema;
  readonly check?: (value: unknown) => void;
}

async function readJson<T>(zip: ZipFile, name: string, { schema, check }: JsonChecks): Promise<T> {
  const text = await (await entry(zip, name)).text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FileError({ kind: "wrong", name, path: "", expected: "JSON" });
  }
  check?.(value);
  if (isAsDescribed<T>(value, schema)) return value;
  const { path, expected } = schemaFault(value, schema) ?? { path: "", expected: "" };
  throw new FileError({ kind: "wrong", name, path, expected });
}

/** The type must be the one that the schema describes. */
function isAsDescribed<T>(value: unknown, schema: JsonSchema): value is T {
  return schemaFault(value, schema) === undefined;
}

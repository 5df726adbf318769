import { createRawPlaces, rawPlaceList } from "#core/document/raw-places.ts";
import { documentHead, documentRecords } from "../../recognize/record-chunks.ts";
import type { AnswerVersion } from "../../state/answer-version.ts";
import { writeZip } from "../zip/write-zip.ts";
import type { ZipContent } from "../zip/write-zip.ts";
import type { ContentImage, ProjectContent } from "./project-content.ts";
import { PROJECT_FILE_VERSION, PROJECT_FORMAT } from "./project-schema.ts";

/** The same project gives the same bytes. Rejects with ZipError when it is too large for one file. */
export async function writeProjectFile(content: ProjectContent): Promise<Blob> {
  const { name, createdAtMs, changedAtMs, activeId, images } = content;
  const entries: ZipContent[] = [];
  const listed = images.map((image, index) => addImage(image, index + 1, entries));
  const head = {
    format: PROJECT_FORMAT,
    version: PROJECT_FILE_VERSION,
    name,
    createdAtMs,
    changedAtMs,
    images: listed,
    ...(activeId === undefined ? {} : { activeImage: activeId }),
  };
  return writeZip([json("project.json", head), ...entries]);
}

/** What project.json says of the image. */
function addImage({ facts, file, answers, shownId }: ContentImage, number: number, entries: ZipContent[]) {
  const fileName = file === undefined ? undefined : `images/${String(number)}${extensionOf(facts.fileName)}`;
  if (file !== undefined && fileName !== undefined) entries.push({ name: fileName, content: file, isPacked: true });
  const listed = answers.map(({ version, history }, index) => {
    const stem = `${String(number)}-${String(index + 1)}`;
    const names = { file: `answers/${stem}.json`, raw: `answers/${stem}.raw.json`, edits: `edits/${stem}.json` };
    entries.push(json(names.file, answerJson(version)));
    entries.push({ name: names.raw, content: new Blob([version.rawText]), isPacked: false });
    entries.push(json(names.edits, history));
    return { id: version.id, ...names };
  });
  return {
    ...facts,
    answers: listed,
    ...(fileName === undefined ? {} : { file: fileName }),
    ...(shownId === undefined ? {} : { shownAnswer: shownId }),
  };
}

/** For people who unpack it: nothing relies on it. */
function extensionOf(fileName: string): string {
  return /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0].toLowerCase() ?? "";
}

function answerJson({ wire, origin, receivedAtMs, issues, document, rawPlaces }: AnswerVersion) {
  const { issues: located, ...records } = documentRecords(document, issues);
  return {
    wire,
    origin,
    receivedAtMs,
    issues: located,
    document: { ...records, ...documentHead(document) },
    places: rawPlaceList(rawPlaces ?? createRawPlaces([])),
  };
}

function json(name: string, value: unknown): ZipContent {
  return { name, content: new Blob([JSON.stringify(value, withSortedKeys)]), isPacked: false };
}

/** The order in which a record got its fields says nothing, and would make two files of one project. */
function withSortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

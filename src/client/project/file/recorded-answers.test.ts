import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { EMPTY_HISTORY, takeStep } from "#core/edit/history.ts";
import { reviewedDocument } from "#core/edit/reviewed-document.ts";
import { setWordText } from "#core/edit/set-word-text.ts";
import { parseSavedAnswer } from "#wire/saved-answer.ts";
import { versionIdFrom } from "../../state/answer-version.ts";
import { imageIdFrom } from "../../state/image-item.ts";
import { readZip } from "../zip/read-zip.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { ContentImage, ProjectContent } from "./project-content.ts";
import { answerSchema, editsSchema, projectSchema } from "./project-schema.ts";
import { readProjectFile } from "./read-project-file.ts";
import { writeProjectFile } from "./write-project-file.ts";

const WIRE = fileURLToPath(new URL("../../../wire/", import.meta.url));

/** Every answer that was recorded, as of an image of its own, its first word corrected. */
function recordedImages(): ContentImage[] {
  const names = readdirSync(WIRE, { recursive: true, encoding: "utf8" }).filter((name) =>
    /fixtures\/.*\.json$/.test(name),
  );
  return names.flatMap((fileName) => {
    const raw: unknown = JSON.parse(readFileSync(WIRE + fileName, "utf8"));
    const parsed = parseSavedAnswer(raw, { width: 1000, height: 800 });
    if (!parsed.ok) return [];
    const { wire, answer } = parsed.value;
    return answer.images.map(({ document, issues }, index): ContentImage => {
      const id = `${fileName}-${String(index)}`;
      const [word] = document.words.keys();
      const start = { document: reviewedDocument(document), history: EMPTY_HISTORY };
      const edit = word === undefined ? undefined : setWordText(start.document, word, "corrected");
      const entry = edit === undefined ? undefined : { ...edit, selectionBefore: [], selectionAfter: [] };
      const { history } = (entry === undefined ? undefined : takeStep(start, { kind: "commit", entry })) ?? start;
      const located = issues.map(({ path, expected, got }) => ({ path, expected, got }));
      const origin = { kind: "saved", fileName } as const;
      const version = { id: versionIdFrom(id), wire, origin, document, issues: located, rawText: "{}" };
      const facts = {
        id: imageIdFrom(id),
        fileName,
        mediaType: "application/json",
        sizeBytes: 2,
        isPaper: true,
      } as const;
      return { facts, answers: [{ version, history }], shownId: version.id };
    });
  });
}

/** The first property that the schema does not name. */
function unnamed(value: unknown, schema: JsonSchema, path = ""): string | undefined {
  if (schema.anyOf !== undefined) {
    const found = schema.anyOf.map((each) => unnamed(value, each, path));
    return found.includes(undefined) ? undefined : found[0];
  }
  const below = (each: unknown, at: JsonSchema | undefined, name: string) =>
    at === undefined ? `${path}${name}` : unnamed(each, at, `${path}${name}`);
  if (Array.isArray(value)) {
    // A list of which nothing is said may hold anything, and so may an object.
    const { items = {} } = schema;
    return value.map((each, at) => below(each, items, `[${String(at)}]`)).find((each) => each !== undefined);
  }
  if (typeof value !== "object" || value === null || !(schema.properties ?? schema.additionalProperties)) return;
  return Object.entries(value)
    .map(([name, each]) => below(each, schema.properties?.[name] ?? schema.additionalProperties, `.${name}`))
    .find((each) => each !== undefined);
}

function schemaOf(name: string): JsonSchema | undefined {
  if (name === "project.json") return projectSchema;
  if (name.startsWith("edits/")) return editsSchema;
  return name.endsWith(".raw.json") ? undefined : answerSchema;
}

test("whatever an engine has answered comes back whole, and the schema names all that is written of it", async () => {
  const images = recordedImages();
  expect(images.length).toBeGreaterThan(10);
  const content: ProjectContent = { name: "All", createdAtMs: 1, changedAtMs: 2, images };
  const file = await writeProjectFile(content);
  const zip = await readZip(file);
  const unknown = [];
  for (const name of zip.names) {
    const schema = schemaOf(name);
    const text = (await (await zip.read(name))?.text()) ?? "";
    const found = schema === undefined ? undefined : unnamed(JSON.parse(text), schema);
    if (found !== undefined) unknown.push(`${name}: ${found}`);
  }
  expect(unknown).toEqual([]);
  const read = await readProjectFile(file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const said = (project: ProjectContent) =>
    project.images.map(({ answers }) => answers.map(({ version, history }) => [version.document, history]));
  expect(said(read.value)).toEqual(said(content));
});

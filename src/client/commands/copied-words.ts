import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { textOfWords } from "#core/document/text.ts";
import type { Word } from "#core/document/text-records.ts";
import { polygonPoints } from "#core/geometry/polygon.ts";
import { wordFacts } from "#core/query/word-table.ts";
import { wordTableOf } from "../state/word-table-of.ts";

export const COPY_FORMATS = ["text", "tsv", "json"] as const;

export type CopyFormat = (typeof COPY_FORMATS)[number];

/**
 * The chosen words in reading order. `text`: a line of text a row. `tsv`: a header, then a word a row; vertices as
 * `x,y x,y ...` in image pixels. `json`: a list of the words' records as the document has them, with `block` and `line`
 * from 1 and polygons as `[x0, y0, x1, y1, ...]`. What the answer does not say is empty or left out.
 */
export function copiedText(document: RecognizedDocument, chosen: ReadonlySet<string>, format: CopyFormat): string {
  const forms: Record<CopyFormat, () => string> = {
    text: () => textOfWords(document, chosen),
    tsv: () => wordsAsTsv(document, chosen),
    json: () => `${JSON.stringify(wordRecords(document, chosen), null, 2)}\n`,
  };
  return forms[format]();
}

const HEADER = ["text", "confidence", "language", "block", "line", "vertices"];

function wordsAsTsv(document: RecognizedDocument, chosen: ReadonlySet<string>): string {
  const rows = chosenRows(document, chosen).map(({ word, facts }) => [
    cell(word.text),
    word.confidence === undefined ? "" : String(word.confidence),
    cell(facts.languages[0] ?? ""),
    String(facts.block),
    String(facts.line),
    vertices(word),
  ]);
  return [HEADER, ...rows].map((row) => `${row.join("\t")}\n`).join("");
}

/**
 * A spreadsheet would run a text that begins with =, +, - or @ as a formula, and an image may say anything. Such a text
 * gets an apostrophe in front, which spreadsheets take as "this is text"; numbers such as -12.50 stay as they are.
 */
function cell(text: string): string {
  const flat = text.replaceAll(/[\t\r\n]+/gu, " ");
  const isFormula = /^\s*[=+\-@]/u.test(flat) && !/^\s*[+-]?[\d.,\s]*\d\s*$/u.test(flat);
  return isFormula ? `'${flat}` : flat;
}

function vertices({ polygon }: Word): string {
  const points = polygon === undefined ? [] : polygonPoints(polygon);
  return points.map(({ x, y }) => `${String(x)},${String(y)}`).join(" ");
}

function wordRecords(document: RecognizedDocument, chosen: ReadonlySet<string>) {
  return chosenRows(document, chosen).map(({ word, facts }) => ({ ...word, block: facts.block, line: facts.line }));
}

function chosenRows(document: RecognizedDocument, chosen: ReadonlySet<string>) {
  const table = wordTableOf(document);
  return table.words.flatMap((word, index) => {
    const facts = chosen.has(word.id) ? wordFacts(document, table, index) : undefined;
    return facts === undefined ? [] : [{ word, facts }];
  });
}

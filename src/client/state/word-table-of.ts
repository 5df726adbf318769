import { createWordTable, updateWordTable } from "#core/query/word-table.ts";
import { perDocument } from "./per-document.ts";

/** The words of a document in reading order, made once. */
export const wordTableOf = perDocument(createWordTable, updateWordTable);

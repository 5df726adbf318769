import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { QUERY_FIELDS, QUERY_STATUSES } from "#core/query/word-query.ts";
import { perDocument } from "../../state/per-document.ts";
import { languageShares } from "../languages/language-shares.ts";

interface PresentNames {
  readonly lang: readonly string[];
  readonly entity: readonly string[];
}

const presentNames = perDocument((document): PresentNames => ({
  lang: [...languageShares(document).flatMap(({ tag }) => tag ?? []), "none"],
  entity: [...new Set([...document.entities.values()].map(({ name }) => name)), "none"],
}));

/** How a term of each field begins; the values that are there follow for the rest. */
const STARTS: Record<(typeof QUERY_FIELDS)[number], readonly string[]> = {
  text: ["text:", 'text~"'],
  conf: ["conf<0.6", "conf>=0.9", "conf:none"],
  lang: [],
  entity: [],
  status: QUERY_STATUSES.map((status) => `status:${status}`),
  block: ["block:1"],
  line: ["line:1"],
  width: ["width>100"],
  height: ["height<12"],
};

/** Whole queries that go on with the last term begun; recent ones for an empty query. At most twelve. */
export function querySuggestions(document: RecognizedDocument, query: string, recent: readonly string[]): string[] {
  const begun = /\S*$/u.exec(query)?.[0] ?? "";
  const before = query.slice(0, query.length - begun.length);
  const present = presentNames(document);
  const terms = QUERY_FIELDS.flatMap((field) => {
    const names = field === "lang" || field === "entity" ? present[field] : [];
    return [...STARTS[field], ...names.map((name) => `${field}:${quoted(name)}`)];
  });
  const fitting = terms.filter((term) => begun === "" || (term.startsWith(begun) && term !== begun));
  return [...new Set([...(query === "" ? recent : []), ...fitting.map((term) => before + term)])].slice(0, 12);
}

function quoted(name: string): string {
  return /[\s",]/u.test(name) ? `"${name}"` : name;
}

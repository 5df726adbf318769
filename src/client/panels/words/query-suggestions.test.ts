import { expect, test } from "vitest";
import { notedDocument } from "../panel-documents.test-data.ts";
import { querySuggestions } from "./query-suggestions.ts";

const DOCUMENT = notedDocument([{ lines: [["one/0.9/en", "zwei/0.8/de"]] }]);

test("goes on with the term begun, with what is in the answer", () => {
  expect(querySuggestions(DOCUMENT, "conf<0.6 lang:", [])).toEqual([
    "conf<0.6 lang:en",
    "conf<0.6 lang:de",
    "conf<0.6 lang:none",
  ]);
  expect(querySuggestions(DOCUMENT, "hei", [])).toEqual(["height<12"]);
});

test("offers recent queries first where nothing is typed yet", () => {
  expect(querySuggestions(DOCUMENT, "", ["lang:de", "total"]).slice(0, 3)).toEqual(["lang:de", "total", "text:"]);
});

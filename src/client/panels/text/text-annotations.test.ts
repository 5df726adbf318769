import { expect, test } from "vitest";
import type { AnnotationId } from "#core/document/ids.ts";
import { notedDocument } from "../panel-documents.test-data.ts";
import { differingAnnotations } from "./text-annotations.ts";

const LINES = [{ lines: [["Hello", "world"]] }];

function annotations(...descriptions: readonly string[]) {
  return descriptions.map((description, index) => ({
    id: `a${String(index)}` as AnnotationId,
    description,
    locations: [],
    properties: [],
  }));
}

test("a list that repeats the words is not shown twice", () => {
  const textAnnotations = annotations("Hello world\n", "Hello", "world");
  expect(differingAnnotations(notedDocument(LINES, { textAnnotations, fullText: "Hello world" }))).toEqual([]);
});

test.each([[["Hello world", "Hello"]], [["Hello world", "Hello", "worlds"]], [["Another text", "Hello", "world"]]])(
  "a list that differs is shown: %j",
  (descriptions) => {
    const document = notedDocument(LINES, { textAnnotations: annotations(...descriptions), fullText: "Hello world" });
    expect(differingAnnotations(document)).toHaveLength(descriptions.length);
  },
);

test("an answer without words has only the list", () => {
  expect(differingAnnotations(notedDocument([], { textAnnotations: annotations("a b", "a", "b") }))).toHaveLength(3);
});

import { expect, test } from "vitest";
import type { FeatureOutcome } from "#core/document/recognized-document.ts";
import { notedDocument } from "../panel-documents.test-data.ts";
import { emptyReason } from "./subject-state.ts";

function reasonFor(features: readonly FeatureOutcome[], tab: "faces" | "labels" | "text", isRequestKnown = true) {
  return emptyReason(notedDocument([], { features }), tab, isRequestKnown);
}

test("what was looked for and not found is nothing", () => {
  expect(reasonFor([{ featureIndex: 0, kind: "faces", outcome: "nothing" }], "faces")).toBe("nothing");
  expect(reasonFor([{ featureIndex: 0, kind: "web", outcome: "nothing" }], "labels")).toBe("nothing");
});

test("what was not asked for was not looked for", () => {
  expect(reasonFor([{ featureIndex: 0, kind: "text", outcome: "found" }], "faces")).toBe("not-asked");
  expect(reasonFor([{ featureIndex: 0, kind: "faces", outcome: "found" }], "labels")).toBe("not-asked");
});

test("a failure is neither", () => {
  expect(reasonFor([{ featureIndex: 0, kind: "text", outcome: "failed" }], "text")).toBe("failed");
});

test("a stored answer does not say what was asked, and leaves it open", () => {
  expect(reasonFor([{ featureIndex: 0, kind: "faces", outcome: "found" }], "text", false)).toBe("not-told");
});

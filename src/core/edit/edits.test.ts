import fc from "fast-check";
import { expect, test } from "vitest";
import { anyEdit } from "./any-edit.test-data.ts";
import type { AnyEdit } from "./any-edit.test-data.ts";
import { applyChange } from "./apply-change.ts";
import { composeChanges, invertChange } from "./change.ts";
import type { Change } from "./change.ts";
import { anyDocument } from "./edited-documents.test-data.ts";
import { EMPTY_HISTORY, takeStep } from "./history.ts";
import type { EditedDocument } from "./history.ts";
import { brokenInvariants } from "./invariants.test-data.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

const someEdits = fc.array(anyEdit, { maxLength: 12 });

test("an edit taken back leaves no trace", () => {
  fc.assert(
    fc.property(anyDocument, anyEdit, (document, make) => {
      const edit = make(document);
      fc.pre(edit !== undefined);
      const edited = applyChange(document, edit.change);
      expect(listed(applyChange(edited, invertChange(edit.change)))).toEqual(listed(document));
    }),
  );
});

test("whatever is edited, the document holds together", () => {
  fc.assert(
    fc.property(anyDocument, someEdits, (document, makes) => {
      expect(brokenInvariants(document)).toEqual([]);
      for (const next of statesOf(document, makes)) expect(brokenInvariants(next.document)).toEqual([]);
    }),
  );
});

test("everything undone is the beginning, everything redone the end", () => {
  fc.assert(
    fc.property(anyDocument, someEdits, (document, makes) => {
      const end = statesOf(document, makes).at(-1) ?? started(document);
      const undone = repeated(end, "undo");
      expect(undone.history.past).toEqual([]);
      expect(listed(undone.document)).toEqual(listed(document));
      const redone = repeated(undone, "redo");
      expect(redone.history).toEqual(end.history);
      expect(listed(redone.document)).toEqual(listed(end.document));
    }),
  );
});

test("changes one after the other are one change, which can be taken back, stored and sent", () => {
  fc.assert(
    fc.property(anyDocument, someEdits, (document, makes) => {
      const end = statesOf(document, makes).at(-1) ?? started(document);
      const all = end.history.past.reduce<Change>((sum, { change }) => composeChanges(sum, change), {});
      const sent = JSON.parse(JSON.stringify(all)) as Change;
      expect(listed(applyChange(document, sent))).toEqual(listed(end.document));
      expect(listed(applyChange(end.document, invertChange(all)))).toEqual(listed(document));
    }),
  );
});

function started(document: ReviewedDocument): EditedDocument {
  return { document, history: EMPTY_HISTORY };
}

/** The state after each edit that there was something to edit for. */
function statesOf(document: ReviewedDocument, makes: readonly AnyEdit[]): readonly EditedDocument[] {
  const states: EditedDocument[] = [];
  for (const make of makes) {
    const state = states.at(-1) ?? started(document);
    const edit = make(state.document);
    if (edit === undefined) continue;
    const { label, change } = edit;
    const entry = { label, change, selectionBefore: [], selectionAfter: [] };
    const next = takeStep(state, { kind: "commit", entry });
    if (next !== undefined) states.push(next);
  }
  return states;
}

function repeated(state: EditedDocument, kind: "undo" | "redo"): EditedDocument {
  const next = takeStep(state, { kind });
  return next === undefined ? state : repeated(next, kind);
}

function isTable(part: unknown): part is ReadonlyMap<unknown, unknown> {
  return typeof part === "object" && part !== null && "entries" in part && "get" in part;
}

/** With the order of the tables, which comparing maps leaves out. */
function listed(document: ReviewedDocument): unknown {
  const { reviews, ...rest } = document;
  const tables = Object.entries(rest).map(([name, table]) => [name, isTable(table) ? [...table] : table]);
  return [tables, new Map(reviews)];
}

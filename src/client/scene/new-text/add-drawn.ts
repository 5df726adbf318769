import { addLine, addWord } from "#core/edit/add-text.ts";
import { addFace } from "#core/edit/edit-faces.ts";
import { shownDocument } from "../../commands/shown-document.ts";
import { commitEdit } from "../../state/commit-edit.ts";
import { shownSubject } from "../../state/shown-document.ts";
import type { Workspace } from "../../state/workspace.ts";
import type { DrawnShape } from "../tools/sketch-store.ts";

/** Adds what was drawn to the answer shown, and selects it. */
export function addDrawn(workspace: Workspace, { polygon, kind, text }: DrawnShape & { readonly text: string }): void {
  const document = shownDocument(workspace);
  const subject = shownSubject(workspace);
  if (document === undefined || subject === undefined) return;
  const given = { polygon, text: text.trim(), newId: workspace.edits.getState().newIds(subject.version) };
  const verbs = { word: addWord, line: addLine, face: addFace };
  void commitEdit(workspace, verbs[kind](document, given));
}

import type { AnnotationId, IdCounter } from "../document/ids.ts";
import type { Annotation } from "../document/image-records.ts";
import { createDraft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/** A label that a person gave the image: without a score. Undefined without a name, and when there is one of that name. */
export function addLabel(
  document: ReviewedDocument,
  { name, newId }: { readonly name: string; readonly newId: IdCounter },
): Edit | undefined {
  const description = name.trim();
  if (description === "" || document.labels.some((label) => label.description === description)) return undefined;
  const draft = createDraft(document);
  draft.put("labels", typedLabel(newId("a"), description));
  return { label: { id: "add-label", params: { name: description } }, change: draft.change() };
}

/** What the engine knew of it, scores and all, was about another name. Undefined when it is called that already. */
export function renameLabel(document: ReviewedDocument, id: AnnotationId, name: string): Edit | undefined {
  const label = document.labels.find((each) => each.id === id);
  const description = name.trim();
  if (label === undefined || description === "" || label.description === description) return undefined;
  const draft = createDraft(document);
  draft.put("labels", typedLabel(id, description));
  return { label: { id: "rename-label", params: { name: description } }, change: draft.change() };
}

/** Undefined when it is not there. */
export function removeLabel(document: ReviewedDocument, id: AnnotationId): Edit | undefined {
  const label = document.labels.find((each) => each.id === id);
  if (label === undefined) return undefined;
  const draft = createDraft(document);
  draft.remove("labels", id);
  return { label: { id: "remove-label", params: { name: label.description } }, change: draft.change() };
}

function typedLabel(id: AnnotationId, description: string): Annotation {
  return { id, description, locations: [], properties: [] };
}

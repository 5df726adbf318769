import type { FaceTrait } from "../document/face.ts";
import type { FaceId, IdCounter } from "../document/ids.ts";
import type { Likelihood } from "../document/likelihood.ts";
import type { Polygon } from "../geometry/polygon.ts";
import { vertexCount } from "../geometry/polygon.ts";
import { createDraft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/** A face that a person saw: a place and nothing else. Undefined for a polygon of less than three points. */
export function addFace(
  document: ReviewedDocument,
  { polygon, newId }: { readonly polygon: Polygon; readonly newId: IdCounter },
): Edit | undefined {
  if (vertexCount(polygon) < 3) return undefined;
  const draft = createDraft(document);
  const id = newId("f");
  draft.put("faces", { id, featureIndex: featureOfFaces(document), polygon, landmarks: [], traits: {} });
  return { label: { id: "add-face", params: {} }, change: draft.change(), selection: [{ kind: "face", id }] };
}

/** What a person sees of a face; undefined takes back what was said. Undefined when that was said already. */
export function setFaceTrait(
  document: ReviewedDocument,
  id: FaceId,
  { trait, likelihood }: { readonly trait: FaceTrait; readonly likelihood: Likelihood | undefined },
): Edit | undefined {
  const face = document.faces.get(id);
  if (face === undefined || face.traits[trait] === likelihood) return undefined;
  const { [trait]: _, ...others } = face.traits;
  const traits = likelihood === undefined ? others : { ...others, [trait]: likelihood };
  const draft = createDraft(document);
  draft.put("faces", { ...face, traits });
  return { label: { id: "set-face-trait", params: {} }, change: draft.change() };
}

function featureOfFaces({ faces, features }: ReviewedDocument): number {
  const [first] = faces.values();
  return first?.featureIndex ?? features.find(({ kind }) => kind === "faces")?.featureIndex ?? 0;
}

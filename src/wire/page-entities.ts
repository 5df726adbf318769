import type { DocumentBuilder } from "#core/document/document-builder.ts";
import type { EntityId, PageId } from "#core/document/ids.ts";
import { fieldOf, integerTextField, objectList, textOrEmpty } from "./json/json-fields.ts";
import { indexOf, reportIssue } from "./json/json-place.ts";
import type { ObjectPlace } from "./json/json-place.ts";
import { noteSource } from "./note-source.ts";

/** By the index the answer uses; a broken entity leaves a gap. */
export function readEntities(place: ObjectPlace, pageId: PageId, builder: DocumentBuilder): Map<number, EntityId> {
  const entities = new Map<number, EntityId>();
  for (const entity of objectList(place, "entities")) {
    const name = textOrEmpty(entity, "name");
    const text = textOrEmpty(entity, "text");
    if (name === undefined || text === undefined) continue;
    const entityId = builder.addEntity({ pageId, name, text });
    noteSource(entity, "entity", entityId);
    entities.set(indexOf(entity), entityId);
  }
  return entities;
}

const NO_ENTITY = "-1";

/** Absent means entity 0, as proto3 leaves out zeros, but only on a page that has entities. */
export function readEntityId(place: ObjectPlace, entities: ReadonlyMap<number, EntityId>): EntityId | undefined {
  const index = integerTextField(place, "entityIndex");
  if (index === NO_ENTITY) return undefined;
  const field = fieldOf(place, "entityIndex");
  if (index === undefined) return field === undefined ? entities.get(0) : undefined;
  const entityId = entities.get(Number(index));
  if (entityId === undefined && field !== undefined) reportIssue(field, "the index of an entity of this page, or -1");
  return entityId;
}

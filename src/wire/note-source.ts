import type { RecordName } from "#core/document/raw-places.ts";
import type { ObjectPlace } from "./json/json-place.ts";

/** Notes that a record was read from this place; does nothing when nobody asks. */
export function noteSource(place: ObjectPlace, kind: RecordName["kind"], id: string): void {
  place.reading.sources?.push({ kind, id, first: place.value, last: place.value });
}

/** Notes that the answer says here again what it says of a record elsewhere. */
export function noteRepeat(place: ObjectPlace, kind: RecordName["kind"], id: string): void {
  place.reading.sources?.push({ kind, id, first: place.value, last: place.value, isRepeat: true });
}

/** Notes a record that is a run of objects, such as a line made of words; nothing for an empty run. */
export function noteRun(places: readonly ObjectPlace[], kind: RecordName["kind"], id: string): void {
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return;
  first.reading.sources?.push({ kind, id, first: first.value, last: last.value });
}

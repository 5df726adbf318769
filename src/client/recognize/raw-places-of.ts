import { createRawPlaces } from "#core/document/raw-places.ts";
import type { RawPlaces } from "#core/document/raw-places.ts";
import type { RecordSource } from "#wire/record-source.ts";
import { lineRangesIn } from "./line-ranges.ts";

/** Which lines of the indented text of `raw` the records came from. */
export function rawPlacesOf(raw: unknown, sources: readonly RecordSource[]): RawPlaces {
  const ranges = lineRangesIn(raw, new Set(sources.flatMap(({ first, last }) => [first, last])));
  return createRawPlaces(
    sources.flatMap(({ first: from, last: to, ...source }) => {
      const first = ranges.get(from)?.first;
      const last = ranges.get(to)?.last;
      return first === undefined || last === undefined ? [] : { ...source, first, last };
    }),
  );
}

/** What can be handed to another thread without being copied. */
export function buffersOf(places: RawPlaces): ArrayBuffer[] {
  return Object.values(places).map((column: RawPlaces[keyof RawPlaces]) => column.buffer);
}

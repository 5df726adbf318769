/** Looks up an id that came from a selection or a list and is not known to be of one kind. */
export function recordById<R>(table: ReadonlyMap<string, R>, id: string): R | undefined {
  return table.get(id);
}

/** The records of these ids, in their order. */
export function rowsOf<K, V>(table: ReadonlyMap<K, V>, ids: readonly K[]): V[] {
  return ids.flatMap((id) => table.get(id) ?? []);
}

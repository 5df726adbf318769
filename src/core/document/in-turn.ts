/**
 * Looks up the records of a table, quickest in the order in which they stand in it: then none is searched for. Tables of
 * text stand in reading order most of the time, and have up to 100,000 records.
 */
export function inTurn<I extends string, R extends { readonly id: I }>(
  table: ReadonlyMap<I, R>,
): (id: I) => R | undefined {
  const records = table.values();
  let next = records.next();
  return (id) => {
    if (next.done === true || next.value.id !== id) return table.get(id);
    const record = next.value;
    next = records.next();
    return record;
  };
}

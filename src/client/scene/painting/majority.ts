/** The bucket that most of boxes `first..end` are in; the lowest number among equals. */
export function majorityBucket(buckets: Uint8Array, first: number, end: number): number {
  for (let index = first; index < end; index++) counts[buckets[index] ?? 0] = 0;
  let most = buckets[first] ?? 0;
  for (let index = first; index < end; index++) {
    const bucket = buckets[index] ?? 0;
    const count = (counts[bucket] ?? 0) + 1;
    counts[bucket] = count;
    const best = counts[most] ?? 0;
    if (count > best || (count === best && bucket < most)) most = bucket;
  }
  return most;
}

/** Of every bucket there can be; taken up again, as this runs for each line of a long answer. */
const counts = new Uint32Array(256);

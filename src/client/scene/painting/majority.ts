/** The bucket that most of boxes `first..end` are in; the lowest number among equals. */
export function majorityBucket(buckets: Uint8Array, first: number, end: number): number {
  const counts: number[] = [];
  for (let index = first; index < end; index++) {
    const bucket = buckets[index] ?? 0;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  let most = 0;
  counts.forEach((count, bucket) => {
    if (count > (counts[most] ?? 0)) most = bucket;
  });
  return most;
}

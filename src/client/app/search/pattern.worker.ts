import { patternHits } from "#core/query/pattern-hits.ts";
import type { PatternRequest } from "#core/query/pattern-hits.ts";

self.onmessage = ({ data }: MessageEvent<PatternRequest>) => {
  const hits = patternHits(data);
  self.postMessage(hits, { transfer: [hits.offsets.buffer, hits.counts.buffer] });
};

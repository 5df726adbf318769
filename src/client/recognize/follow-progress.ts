import { PROGRESS_PATH } from "#core/recognition/analysis-progress.ts";
import type { AnalysisProgress } from "#core/recognition/analysis-progress.ts";
import { parseProgressLine } from "#wire/progress-line.ts";
import type { RecognitionEffects } from "./recognition-effects.ts";

/** Nothing that is said of progress is longer. */
const MOST_LINE = 10_000;

export interface Following {
  readonly id: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: AnalysisProgress) => void;
}

/** Tells what the built-in engine does with a request, as long as it can be had. Never rejects: the answer does not depend on it. */
export async function followProgress(following: Following, { fetch }: RecognitionEffects): Promise<void> {
  const { id, signal } = following;
  try {
    const response = await fetch(`/api/builtin${PROGRESS_PATH}${id}`, { signal, redirect: "error" });
    if (response.ok && response.body !== null) await readLines(response.body, following);
  } catch {
    // The bar stays without a number.
  }
}

async function readLines(body: ReadableStream<Uint8Array>, { signal, onProgress }: Following): Promise<void> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done || rest.length > MOST_LINE) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const progress = parseProgressLine(line);
      if (progress !== undefined && !signal.aborted) onProgress(progress);
    }
  }
}

import type { ServerResponse } from "node:http";
import type { AnalysisProgress } from "#core/recognition/analysis-progress.ts";
import { serializeProgressLine } from "#wire/progress-line.ts";
import type { ProgressDesk } from "../progress/progress-desk.ts";

/** Faster than this nobody reads. */
const FLUSH_MS = 100;

/** Answers with lines of JSON until the request of that id has its answer. Of what comes too fast, the latest is told. */
export function streamProgress(desk: ProgressDesk, id: string, response: ServerResponse): void {
  const untold = new Map<number, AnalysisProgress>();
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    timer = undefined;
    // A reader that is behind is told the latest when it has caught up.
    if (response.writableNeedDrain) return;
    const text = [...untold.values()].map(serializeProgressLine).join("");
    untold.clear();
    if (text !== "") response.write(text);
  }

  response.writeHead(200, { "content-type": "application/x-ndjson", "cache-control": "no-store" });
  response.flushHeaders();
  response.on("drain", flush);
  const leave = desk.follow(id, {
    onProgress: (progress) => {
      untold.set(progress.image, progress);
      timer ??= setTimeout(flush, FLUSH_MS);
    },
    onEnd: () => {
      clearTimeout(timer);
      flush();
      response.end();
    },
  });
  response.on("close", () => {
    clearTimeout(timer);
    leave();
  });
}

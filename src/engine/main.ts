/**
 * The built-in engine as a process of its own: both wires over HTTP on the socket that ENGINE_SOCKET names. Prints
 * `ready` when it can answer, and ends when standard input closes: its parent is gone.
 */
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Wire } from "#core/recognition/provider.ts";
import { createAdmission } from "./annotate/admission.ts";
import { answerRequest } from "./annotate/answer-request.ts";
import { createEngineServer } from "./http/engine-server.ts";
import { ENGINE_LIMITS, engineInfo } from "./http/engine-info.ts";
import { createRecognizerPool } from "./tesseract/recognizer-pool.ts";
import { languagePlan } from "./text/language-plan.ts";
import { createVisionClient } from "./vision/vision-client.ts";

const MAX_BODY_BYTES = ENGINE_LIMITS.imagesPerBatch * 10_485_760 + 1_000_000;
const UNDECODABLE: Record<Wire, string> = {
  "yandex-vision": "Can't decode Image",
  "google-vision": "Bad image data.",
};

const socket = process.env["ENGINE_SOCKET"];
if (socket === undefined) throw new Error("ENGINE_SOCKET must name the socket to listen on");
const folder = dirname(fileURLToPath(import.meta.url));
const threads = Number(process.env["ENGINE_WORKERS"] ?? Math.min(4, availableParallelism()));

const vision = createVisionClient({
  childFile: join(folder, "vision-child.js"),
  callTimeoutMs: 30_000,
  maxMemoryBytes: 900_000_000,
});
const recognizers = createRecognizerPool({
  size: threads,
  workerFile: join(folder, "recognizer-worker.js"),
  // A newspaper of 3,000 words takes a quarter of a minute on a free core; a busy machine may be far slower.
  timeoutMs: { line: 30_000, page: 240_000 },
});
const admit = createAdmission({ concurrency: 2, maxWaiting: 64 });

const server = createEngineServer({
  info: engineInfo(),
  maxBodyBytes: MAX_BODY_BYTES,
  answer: (raw, wire, signal) =>
    answerRequest(raw, {
      wire,
      admit,
      context: {
        vision: vision.forRequest(signal),
        recognizer: recognizers.forRequest(signal),
        maxPixels: ENGINE_LIMITS.pixelsPerImage,
        undecodableMessage: UNDECODABLE[wire],
      },
    }),
});

await Promise.all([vision.warmUp(), recognizers.warmUp(languagePlan([]).candidates[0] ?? [])]);
// A socket file of a process that crashed would stand in the way.
rmSync(socket, { force: true });
server.listen(socket, () => process.stdout.write("ready\n"));

process.stdin.resume();
process.stdin.on("close", stop);
process.on("SIGTERM", stop);

function stop(): void {
  vision.close();
  process.exit(0);
}

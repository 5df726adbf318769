/**
 * The built-in engine as a process of its own: both wires over HTTP on the socket that ENGINE_SOCKET names. Prints
 * `ready` when it can answer, and ends when standard input closes: its parent is gone.
 */
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createAdmission } from "./annotate/admission.ts";
import { answerRequest } from "./annotate/answer-request.ts";
import { imageRules } from "./annotate/image-rules.ts";
import { createIdleGate } from "./copies/idle-gate.ts";
import { startLibrary } from "./copies/start-library.ts";
import { createEngineServer } from "./http/engine-server.ts";
import { engineInfo } from "./http/engine-info.ts";
import { createProgressDesk } from "./progress/progress-desk.ts";
import { requestLimits } from "./request-limits.ts";
import { createRecognizerPool } from "./tesseract/recognizer-pool.ts";
import { compileTesseractCore } from "./tesseract/tesseract-core.ts";
import { languagePlan } from "./text/language-plan.ts";
import { createVisionClient } from "./vision/vision-client.ts";
import { workerCount } from "./worker-count.ts";

// Below the five minutes that the server waits for an answer, so that a late feature is told of by itself.
const DEADLINES = { featureMs: 240_000, imageMs: 270_000 };

const socket = process.env["ENGINE_SOCKET"];
if (socket === undefined) throw new Error("ENGINE_SOCKET must name the socket to listen on");
const folder = dirname(fileURLToPath(import.meta.url));
const threads = workerCount(process.env["ENGINE_WORKERS"], availableParallelism());

const vision = createVisionClient({
  childFile: join(folder, "vision-child.js"),
  callTimeoutMs: 30_000,
  maxMemoryBytes: 900_000_000,
  maxPictures: 500,
});
const recognizers = createRecognizerPool({
  size: threads,
  workerFile: join(folder, "recognizer-worker.js"),
  compiled: await compileTesseractCore(),
  // A newspaper of 3,000 words takes a quarter of a minute on a free core; a busy machine may be far slower.
  timeoutMs: { line: 30_000, block: 60_000 },
});
const library = startLibrary(process.env, (message) => process.stderr.write(`${message}\n`));
const gate = createIdleGate();
const admission = createAdmission({ concurrency: 2, maxWaiting: 64 });

const server = createEngineServer({
  info: engineInfo({ hasLibrary: library !== undefined }),
  // As many as may wait, and those that are worked on.
  progress: createProgressDesk({ maxRequests: 128, waitMs: 10_000 }),
  answer: (raw, { wire, limitsOf }, { signal, report }) =>
    gate.busyWith(() =>
      answerRequest(raw, {
        wire,
        admit: admission.forRequest(signal),
        report,
        context: {
          vision: vision.forRequest(signal),
          recognizer: recognizers.forRequest(signal),
          ...(library === undefined ? {} : { library: library.forRequest(signal) }),
          rules: imageRules(wire, requestLimits(wire, limitsOf)),
          deadlines: DEADLINES,
          onFault: (message) => process.stderr.write(`${message}\n`),
        },
      }),
    ),
});

await Promise.all([vision.warmUp(), recognizers.warmUp(languagePlan([]).candidates[0] ?? [])]);
// A socket file of a process that crashed would stand in the way.
rmSync(socket, { force: true });
server.listen(socket, () => process.stdout.write("ready\n"));

process.stdin.resume();
process.stdin.on("close", stop);
process.on("SIGTERM", stop);

await library?.index({
  vision: vision.forRequest(new AbortController().signal),
  maxPixels: requestLimits("google-vision", "engine").pixelsPerImage,
  untilIdle: gate.untilIdle,
});

function stop(): void {
  vision.close();
  process.exit(0);
}

// A thread that reads as the first pixel says: 1 well, 2 it ends, 3 it never answers, 4 it fails, 5 it ends once.
import { existsSync, writeFileSync } from "node:fs";
import { parentPort, threadId } from "node:worker_threads";

parentPort.on("message", ({ id, job }) => {
  const [kind, ...rest] = job.image.data;
  if (kind === 1) parentPort.postMessage({ id, lines: [{ thread: threadId }] });
  if (kind === 2) process.exit(1);
  if (kind === 3) for (;;);
  if (kind === 4) parentPort.postMessage({ id, failure: "broken" });
  if (kind === 5) endOnce(id, Buffer.from(rest).toString());
});

function endOnce(id, markFile) {
  if (existsSync(markFile)) {
    parentPort.postMessage({ id, lines: [{ thread: threadId }] });
    return;
  }
  writeFileSync(markFile, "");
  process.exit(1);
}

/** Entry of a recogniser thread: reads one job at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { createRecognizer } from "./recognizer.ts";
import type { RecognizerReply, RecognizerRequest } from "./recognizer-protocol.ts";

const port = parentPort;
if (port === null) throw new Error("recognizer-worker runs as a thread only");

const compiled: unknown = workerData;
const recognizer = createRecognizer(compiled instanceof WebAssembly.Module ? compiled : undefined);

port.on("message", (request: RecognizerRequest) => {
  void answer(request).then((reply) => {
    port.postMessage(reply);
  });
});

async function answer({ id, job, isWatched }: RecognizerRequest): Promise<RecognizerReply> {
  const onShare = (share: number) => {
    const reply: RecognizerReply = { id, share };
    port?.postMessage(reply);
  };
  try {
    return { id, lines: await (await recognizer).read(job, undefined, isWatched ? onShare : undefined) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}

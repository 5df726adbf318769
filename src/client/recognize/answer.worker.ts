import { buffersOf } from "./raw-places-of.ts";
import type { ReadReply, ReadRequest } from "./answer-reader.ts";
import { readAnswer } from "./read-answer.ts";

self.onmessage = ({ data }: MessageEvent<ReadRequest>) => {
  for (const message of readAnswer(data.source)) {
    const reply: ReadReply = { id: data.id, message };
    self.postMessage(reply, message.kind === "raw-places" ? { transfer: buffersOf(message.places) } : {});
  }
};

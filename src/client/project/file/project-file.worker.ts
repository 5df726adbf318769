import { answerFileRequest } from "./file-requests.ts";
import type { FileRequest } from "./file-requests.ts";

self.onmessage = ({ data }: MessageEvent<FileRequest>) => {
  void answerFileRequest(data).then((reply) => {
    self.postMessage(reply);
  });
};

import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import type { Result } from "#core/recognition/result.ts";
import { bitmapsOf } from "./bitmaps-of.ts";
import { detailImage } from "./detail-image.ts";
import { displayImage } from "./display-image.ts";
import { openImage } from "./open-image.ts";
import { prepareImage } from "./prepare-image.ts";
import type { ImageAnswer, ImageTask, WorkerReply, WorkerRequest } from "./protocol.ts";

/** One task after another; the page decides what comes next. What is thrown here ends the worker, and the page sees it. */
self.addEventListener("message", (event: MessageEvent<WorkerRequest>) => {
  const { requestId, task } = event.data;
  void answer(task).then(
    (result) => reply({ requestId, result }),
    // A rejection would be silent; an error event tells the page that this worker can be given up.
    (error: unknown) => reportError(error),
  );
});

function answer(task: ImageTask): Promise<Result<ImageAnswer, ImageRefusal>> {
  switch (task.kind) {
    case "open":
      return openImage(task.file);
    case "display":
      return displayImage(task.file, task.maxPixels);
    case "detail":
      return detailImage(task.file, task.bounds);
    case "prepare":
      return prepareImage(task.file, task.limits);
  }
}

function reply(message: WorkerReply): void {
  const { result } = message;
  const transfer = result.ok ? [...bitmapsOf(result.value)] : [];
  self.postMessage(message, { transfer });
}

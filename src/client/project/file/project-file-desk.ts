import { failure } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { FileReply, FileRequest } from "./file-requests.ts";
import type { ProjectContent, ProjectFileFault } from "./project-content.ts";

/** Project files, made and read in a worker. Nothing rejects. */
export interface ProjectFileDesk {
  readonly write: (content: ProjectContent) => Promise<Result<Blob, ProjectFileFault>>;
  readonly read: (file: Blob) => Promise<Result<ProjectContent, ProjectFileFault>>;
}

/** A worker for each: a hostile file takes nothing along. */
export function createProjectFileDesk(startWorker: () => Worker): ProjectFileDesk {
  return {
    write: async (content) => {
      const reply = await ask(startWorker, { kind: "write", content });
      return reply.kind === "written" ? reply.result : failure({ kind: "worker-failed", message: "" });
    },
    read: async (file) => {
      const reply = await ask(startWorker, { kind: "read", file });
      return reply.kind === "read" ? reply.result : failure({ kind: "worker-failed", message: "" });
    },
  };
}

function ask(startWorker: () => Worker, request: FileRequest): Promise<FileReply> {
  const worker = startWorker();
  return new Promise<FileReply>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FileReply>) => {
      resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      const result = failure({ kind: "worker-failed", message: event.message } as const);
      resolve(request.kind === "read" ? { kind: "read", result } : { kind: "written", result });
    };
    worker.postMessage(request);
  }).finally(() => {
    worker.terminate();
  });
}

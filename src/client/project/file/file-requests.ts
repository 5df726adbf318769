import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { ZipError } from "../zip/zip-error.ts";
import type { ProjectContent, ProjectFileFault } from "./project-content.ts";
import { readProjectFile } from "./read-project-file.ts";
import { writeProjectFile } from "./write-project-file.ts";

export type FileRequest =
  { readonly kind: "write"; readonly content: ProjectContent } | { readonly kind: "read"; readonly file: Blob };

export type FileReply =
  | { readonly kind: "written"; readonly result: Result<Blob, ProjectFileFault> }
  | { readonly kind: "read"; readonly result: Result<ProjectContent, ProjectFileFault> };

/** Never rejects. */
export async function answerFileRequest(request: FileRequest): Promise<FileReply> {
  try {
    if (request.kind === "read") return { kind: "read", result: await readProjectFile(request.file) };
    return { kind: "written", result: success(await writeProjectFile(request.content)) };
  } catch (error) {
    const fault: ProjectFileFault =
      error instanceof ZipError ? error.fault : { kind: "worker-failed", message: String(error) };
    return request.kind === "read"
      ? { kind: "read", result: failure(fault) }
      : { kind: "written", result: failure(fault) };
  }
}

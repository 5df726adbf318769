import type { Result } from "#core/recognition/result.ts";
import type { CollectedFile } from "../../image/collect/collected-file.ts";
import type { ImageLibrary } from "../../image/image-library.ts";
import type { Messages } from "../../messages/en.ts";
import type { ProjectFileFault } from "../../project/file/project-content.ts";
import type { ProjectFileDesk } from "../../project/file/project-file-desk.ts";
import type { ProjectSession } from "../../project/project-session.ts";
import type { Workspace } from "../../state/workspace.ts";
import type { NoticesStore } from "../notices-store.ts";
import type { FileOpener } from "../open-files.ts";

export interface ProjectFilesOptions {
  readonly workspace: Workspace;
  readonly library: ImageLibrary;
  readonly session: () => Promise<ProjectSession>;
  readonly notices: NoticesStore;
  readonly messages: () => Messages;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly startWorker: () => Worker;
  /** Hands a file to the person. */
  readonly download: (file: Blob, name: string) => void;
}

/** Projects as files, for other computers and for safe keeping. */
export interface ProjectFiles {
  /** All that is in the window, whether it could be stored or not. */
  readonly save: () => Promise<void>;
  /** What is left of the records of the open project that could not be read. */
  readonly exportBroken: () => Promise<void>;
  /** Opens the project as a new one. */
  readonly open: (file: File) => Promise<void>;
}

export function createProjectFiles(options: ProjectFilesOptions): ProjectFiles {
  const { workspace, library, notices, messages, now } = options;
  const fail = (text: string) => {
    notices.getState().show("error", text);
  };
  const give = (made: Result<Blob, ProjectFileFault>, name: string) => {
    if (made.ok) options.download(made.value, `${fileNameOf(name)}.zip`);
    else fail(messages().projects.fileNotMade(whyNot(made.error, messages())));
  };
  const projectName = () => workspace.project.getState().project?.name ?? messages().projects.unnamed;
  return {
    exportBroken: async () => {
      const session = await options.session();
      give(await session.exportBroken(), messages().projects.brokenOf(projectName()));
    },
    save: async () => {
      const [files, { contentOf }] = await Promise.all([loadDesk(options), loadContent()]);
      const name = projectName();
      const at = now();
      give(await files.write(contentOf({ workspace, library }, { name, createdAtMs: at, changedAtMs: at })), name);
    },
    open: async (file) => {
      const [files, { fillWorkspace }] = await Promise.all([loadDesk(options), loadContent()]);
      const read = await files.read(file);
      if (!read.ok) {
        fail(messages().projects.fileNotRead(file.name, whyNot(read.error, messages())));
        return;
      }
      const { name, createdAtMs } = read.value;
      const session = await options.session();
      const fill = () => {
        fillWorkspace(read.value, { workspace, library });
      };
      await session.startWith({ name, createdAtMs, fill });
    },
  };
}

/** Project files go to `files`, everything else to the opener. */
export function withProjectFiles(opener: FileOpener, files: ProjectFiles): FileOpener {
  return {
    ...opener,
    openFiles: async (collected) => {
      const projects = collected.filter(isZip);
      const others = collected.filter((each) => !isZip(each));
      if (others.length > 0 || projects.length === 0) await opener.openFiles(others);
      // Each opens as a project of its own; the last one stays open.
      for (const { file } of projects) await files.open(file);
    },
  };
}

function isZip({ file }: CollectedFile): boolean {
  return /\.zip$/i.test(file.name);
}

async function loadDesk({ startWorker }: ProjectFilesOptions): Promise<ProjectFileDesk> {
  const { createProjectFileDesk } = await import("../../project/file/project-file-desk.ts");
  return createProjectFileDesk(startWorker);
}

async function loadContent() {
  return import("../../project/file/workspace-content.ts");
}

/** Without what some system does not allow in names. */
function fileNameOf(name: string): string {
  return name.replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, "_").slice(0, 120);
}

function whyNot(fault: ProjectFileFault, { projects: { fileFaults } }: Messages): string {
  switch (fault.kind) {
    case "not-a-zip":
    case "not-a-project":
    case "too-many-entries":
    case "too-large":
      return fileFaults[fault.kind];
    case "newer":
      return fileFaults.newer(fault.version);
    case "wrong":
      return fileFaults.wrong(fault.name, fault.path, fault.expected);
    case "worker-failed":
      return fileFaults["worker-failed"](fault.message);
    default:
      return fileFaults[fault.kind](fault.name);
  }
}

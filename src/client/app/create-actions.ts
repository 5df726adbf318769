import type { Actions } from "../commands/actions.ts";
import type { ImageLibrary } from "../image/image-library.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Analysis } from "./analysis.ts";
import type { FileOpener } from "./open-files.ts";

export interface ActionsOptions {
  readonly workspace: Workspace;
  readonly library: ImageLibrary;
  readonly analysis: Analysis;
  readonly opener: FileOpener;
  readonly openSample: (id: string) => Promise<void>;
}

export function createActions({ workspace, library, analysis, opener, openSample }: ActionsOptions): Actions {
  return {
    addFiles: (files) => {
      void opener.openFiles(files.map((file) => ({ file, path: file.name })));
    },
    openSample: (id) => {
      void openSample(id);
    },
    analyse: analysis.start,
    cancel: analysis.cancel,
    remove: (id) => {
      analysis.cancel([id]);
      workspace.images.getState().remove(id);
      workspace.answers.getState().forget(id);
      library.remove(id);
    },
    cropImage: async ({ imageId, bounds, maxSidePx }) => {
      const crop = await library.crop(imageId, { bounds, maxSide: maxSidePx });
      return crop.ok ? crop.value : undefined;
    },
  };
}

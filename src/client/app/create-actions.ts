import type { Actions } from "../commands/actions.ts";
import type { ImageLibrary } from "../image/image-library.ts";
import type { ImageId } from "../state/image-item.ts";
import type { Messages } from "../messages/en.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Analysis } from "./analysis.ts";
import type { NoticesStore } from "./notices-store.ts";
import type { FileOpener } from "./open-files.ts";
import type { RegionAnalysis } from "./region-analysis.ts";
import { createImageRemover } from "./remove-image.ts";
import type { SavedAnswers } from "./saved-answers.ts";

export interface ActionsOptions {
  readonly workspace: Workspace;
  readonly library: ImageLibrary;
  readonly analysis: Analysis;
  readonly region: RegionAnalysis;
  readonly savedAnswers: SavedAnswers;
  readonly opener: FileOpener;
  readonly removeVersion: Actions["removeVersion"];
  readonly notices: NoticesStore;
  readonly messages: () => Messages;
  readonly newProject: Actions["newProject"];
  readonly saveProject: Actions["saveProject"];
  readonly openSample: (id: string) => Promise<void>;
}

export function createActions(options: ActionsOptions): Actions {
  const { workspace, library, analysis, savedAnswers, opener, removeVersion, openSample, notices, messages } = options;
  const { newProject, saveProject } = options;
  const cancel = (ids: readonly ImageId[]) => {
    analysis.cancel(ids);
    savedAnswers.cancel(ids);
    opener.cancel(ids);
  };
  return {
    addFiles: (files) => {
      void opener.openFiles(files.map((file) => ({ file, path: file.name })));
    },
    openSample: (id) => {
      void openSample(id);
    },
    newProject,
    saveProject,
    analyse: analysis.start,
    cancel,
    remove: createImageRemover({ workspace, library, cancel, notices, messages }),
    removeVersion,
    recognizeRegion: options.region.start,
    cancelRegion: options.region.cancel,
    copyText: (text, what) => {
      navigator.clipboard.writeText(text).then(
        () => {
          const { copied, copying } = messages().panels;
          const said = what === undefined ? copied : copying.done(what.count, what.format);
          notices.getState().show("success", said);
        },
        () => {
          notices.getState().show("error", messages().panels.copyFailed);
        },
      );
    },
    cropImage: async ({ imageId, bounds, maxSidePx }) => {
      const crop = await library.crop(imageId, { bounds, maxSide: maxSidePx });
      return crop.ok ? crop.value : undefined;
    },
  };
}

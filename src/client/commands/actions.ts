import { createContext, useContext } from "react";
import type { Bounds } from "#core/geometry/bounds.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { VersionId } from "../state/answer-version.ts";
import type { ImageId } from "../state/image-item.ts";
import type { CopyFormat } from "./copied-words.ts";

/** What views may ask of the rest of the app. The composition root makes it from the image library and the job queue. */
export interface Actions {
  /** Images and saved answers, in any mix; whatever cannot be used becomes a filmstrip entry that says why. */
  readonly addFiles: (files: readonly File[]) => void;
  readonly openSample: (sampleId: string) => void;
  /** Sends to the engine chosen in the settings; an image that already has an answer gets a further version. */
  /** Leaves the project that is open, and starts with an empty one. */
  readonly newProject: () => void;
  /** Hands all that is in the window to the person as a file. */
  readonly saveProject: () => void;
  readonly analyse: (ids: readonly ImageId[]) => void;
  readonly cancel: (ids: readonly ImageId[]) => void;
  readonly remove: (id: ImageId) => void;
  /** Takes one answer about the image away; offers to put it back. */
  readonly removeVersion: (imageId: ImageId, versionId: VersionId) => void;
  /** Puts a text on the clipboard and says whether that worked. */
  readonly copyText: (text: string, what?: CopiedWords) => void;
  /** Asks the engine of the settings about a part of the image shown, and puts what it reads in place of the words there. */
  readonly recognizeRegion: (region: Polygon) => void;
  /** Gives that up, or puts away what was told of it. */
  readonly cancelRegion: () => void;
  /** A piece of the upright image, at most `maxSidePx` wide and high; undefined when its picture cannot be had. */
  readonly cropImage: (request: CropRequest) => Promise<ImageBitmap | undefined>;
}

/** What a copied text consists of, to be told. */
export interface CopiedWords {
  readonly count: number;
  readonly format: CopyFormat;
}

export interface CropRequest {
  readonly imageId: ImageId;
  /** In pixels of the upright original. */
  readonly bounds: Bounds;
  readonly maxSidePx: number;
}

export const ActionsContext = createContext<Actions | undefined>(undefined);

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (actions === undefined) throw new Error("No actions above this component");
  return actions;
}

import type { Size } from "#core/geometry/point.ts";
import type { Result } from "#core/recognition/result.ts";
import type { FoundBarcode } from "../barcodes/barcode-reader.ts";
import type { LumaPlane } from "../copies/luma-plane.ts";
import type { TextBox } from "../detector/text-boxes.ts";
import type { FoundFace } from "../faces/found-face.ts";
import type { HanLine } from "../han/han-reader.ts";
import type { ContentClasses } from "../moderation/content-classifier.ts";
import type { PictureProperties } from "../properties/picture-properties.ts";
import type { DecodeError, DecodeLimits } from "../raster/decode-image.ts";
import type { LevelArea, LevelPicture } from "../raster/level-area.ts";
import type { OrientedBox } from "../raster/oriented-box.ts";
import type { TextStrip } from "../raster/text-strip.ts";

/** What can be asked of the process that looks at pictures, with what it answers. `image` names an opened picture. */
export interface VisionCalls {
  /** Answers when the text detector is in memory: every process loads it as it starts. */
  readonly warmUp: { readonly ask: Readonly<Record<never, never>>; readonly answer: boolean };
  readonly open: {
    readonly ask: { readonly image: number; readonly bytes: Uint8Array; readonly limits: DecodeLimits };
    readonly answer: Result<Size, DecodeError>;
  };
  readonly textBoxes: {
    readonly ask: { readonly image: number; readonly sidePx: number; readonly turn?: number | undefined };
    readonly answer: readonly TextBox[];
  };
  readonly strips: {
    readonly ask: {
      readonly image: number;
      readonly boxes: readonly OrientedBox[];
      readonly lineHeightPx?: number | undefined;
    };
    readonly answer: readonly TextStrip[];
  };
  readonly hanLines: {
    readonly ask: { readonly image: number; readonly boxes: readonly OrientedBox[] };
    readonly answer: readonly HanLine[];
  };
  readonly levelAreas: {
    readonly ask: { readonly image: number; readonly areas: readonly LevelArea[] };
    readonly answer: readonly LevelPicture[];
  };
  readonly barcodes: { readonly ask: { readonly image: number }; readonly answer: readonly FoundBarcode[] };
  readonly faces: { readonly ask: { readonly image: number }; readonly answer: readonly FoundFace[] };
  readonly contentClasses: { readonly ask: { readonly image: number }; readonly answer: ContentClasses | undefined };
  readonly quality: { readonly ask: { readonly image: number }; readonly answer: Measured<"quality"> };
  readonly colors: { readonly ask: { readonly image: number }; readonly answer: Measured<"colors"> };
  readonly cropHints: {
    readonly ask: { readonly image: number; readonly aspectRatios: readonly number[] };
    readonly answer: Measured<"cropHints">;
  };
  readonly content: { readonly ask: { readonly image: number }; readonly answer: Measured<"content"> };
  readonly lumaPlane: { readonly ask: { readonly image: number }; readonly answer: LumaPlane };
  /** Answers with the bytes of memory the process now holds. */
  readonly close: { readonly ask: { readonly image: number }; readonly answer: number };
}

type Measured<K extends keyof PictureProperties> = Awaited<ReturnType<PictureProperties[K]>>;

export type VisionCallName = keyof VisionCalls;

export type VisionRequest = {
  [K in VisionCallName]: { readonly id: number; readonly call: K; readonly ask: VisionCalls[K]["ask"] };
}[VisionCallName];

export type VisionReply =
  | { readonly id: number; readonly answer: VisionCalls[VisionCallName]["answer"] }
  | { readonly id: number; readonly failure: string };

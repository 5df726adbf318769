import type { Size } from "#core/geometry/point.ts";
import type { Result } from "#core/recognition/result.ts";
import type { FoundBarcode } from "../barcodes/barcode-reader.ts";
import type { LumaPlane } from "../copies/luma-plane.ts";
import type { TextBox } from "../detector/text-boxes.ts";
import type { FoundFace } from "../faces/found-face.ts";
import type { ContentClasses } from "../moderation/content-classifier.ts";
import type { PictureProperties } from "../properties/picture-properties.ts";
import type { DecodeError, DecodeLimits } from "../raster/decode-image.ts";
import type { HanLine } from "../han/han-reader.ts";
import type { LevelArea, LevelPicture } from "../raster/level-area.ts";
import type { OrientedBox } from "../raster/oriented-box.ts";
import type { TextStrip } from "../raster/text-strip.ts";

/** What the recognisers ask of one decoded picture. Every coordinate is in pixels of the upright picture. */
export interface ImageAnalyzer extends PictureProperties {
  readonly size: Size;
  /** Lines of text, found in the picture shrunk to this longer side and, if their clockwise turn is given, turned level. */
  readonly textBoxes: (detectorSidePx: number, turn?: number) => Promise<readonly TextBox[]>;
  /** Each box as one level line; without a height of its line in the strip, the one that reads best on the whole. */
  readonly strips: (boxes: readonly OrientedBox[], lineHeightPx?: number) => Promise<readonly TextStrip[]>;
  /** The boxes as lines of Chinese characters, by a network of their own; one for each box. */
  readonly hanLines: (boxes: readonly OrientedBox[]) => Promise<readonly HanLine[]>;
  readonly levelAreas: (areas: readonly LevelArea[]) => Promise<readonly LevelPicture[]>;
  readonly barcodes: () => Promise<readonly FoundBarcode[]>;
  readonly faces: () => Promise<readonly FoundFace[]>;
  /** Undefined for a picture too small to be judged. */
  readonly contentClasses: () => Promise<ContentClasses | undefined>;
  /** What prints of the picture are made from. */
  readonly lumaPlane: () => Promise<LumaPlane>;
  /** Frees the pixels; nothing may be asked afterwards. */
  readonly close: () => void;
}

/** Opens pictures. Rejects only when the process that looks at them dies. */
export interface Vision {
  readonly open: (bytes: Uint8Array, limits: DecodeLimits) => Promise<Result<ImageAnalyzer, DecodeError>>;
}

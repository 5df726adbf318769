import { success } from "#core/recognition/result.ts";
import type { ImageAnalyzer, Vision } from "./image-analyzer.ts";
import { createLastingPicture } from "./lasting-picture.ts";
import type { LastingPicture } from "./lasting-picture.ts";
import { createTurns } from "./turns.ts";
import { startVisionProcess } from "./vision-process.ts";
import type { VisionProcessOptions } from "./vision-process.ts";

/** Looks at pictures in a process of its own. */
export interface VisionClient {
  /** A view whose calls end when the signal aborts. */
  readonly forRequest: (signal: AbortSignal) => Vision;
  readonly warmUp: () => Promise<void>;
  readonly close: () => void;
}

export interface VisionClientOptions extends VisionProcessOptions {
  /** A process that holds more than this after a picture is replaced. */
  readonly maxMemoryBytes: number;
  /** So is one that has looked at so many. */
  readonly maxPictures: number;
}

export function createVisionClient(options: VisionClientOptions): VisionClient {
  const vision = startVisionProcess(options);
  const turns = createTurns();
  const { signal: staying } = new AbortController();
  let nextImage = 0;
  let pictures = 0;

  /** Pictures that are open now are opened again in the next process. */
  function recycle(memoryBytes: number): void {
    pictures += 1;
    if (memoryBytes <= options.maxMemoryBytes && pictures < options.maxPictures) return;
    pictures = 0;
    vision.renew();
  }

  return {
    forRequest: (signal) => ({
      async open(bytes, limits) {
        const image = nextImage;
        nextImage += 1;
        const picture = createLastingPicture({ vision, turns, onClosed: recycle }, { image, bytes, limits, signal });
        const close = () => {
          // A picture that cannot be closed went away with its process.
          void picture.close().catch(() => undefined);
        };
        const opened = await picture.open().catch((error: unknown) => {
          // The caller may have left while it was being decoded: nobody else will close it.
          close();
          throw error;
        });
        return opened.ok ? success(remoteAnalyzer(picture.call, { image, size: opened.value, close })) : opened;
      },
    }),
    async warmUp() {
      await turns(() => vision.call("warmUp", {}, staying), staying);
    },
    close: vision.close,
  };
}

type RemoteImage = Pick<ImageAnalyzer, "size" | "close"> & { readonly image: number };

function remoteAnalyzer(call: LastingPicture["call"], { image, size, close }: RemoteImage): ImageAnalyzer {
  return {
    size,
    textBoxes: (sidePx, turn) => call("textBoxes", { image, sidePx, turn }),
    strips: (boxes, lineHeightPx) => call("strips", { image, boxes, lineHeightPx }),
    hanLines: (boxes) => call("hanLines", { image, boxes }),
    levelAreas: (areas) => call("levelAreas", { image, areas }),
    barcodes: () => call("barcodes", { image }),
    faces: () => call("faces", { image }),
    contentClasses: () => call("contentClasses", { image }),
    quality: () => call("quality", { image }),
    colors: () => call("colors", { image }),
    cropHints: (aspectRatios) => call("cropHints", { image, aspectRatios }),
    content: () => call("content", { image }),
    lumaPlane: () => call("lumaPlane", { image }),
    close,
  };
}

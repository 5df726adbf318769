import { success } from "#core/recognition/result.ts";
import { untilAborted } from "../until-aborted.ts";
import type { ImageAnalyzer, Vision } from "./image-analyzer.ts";
import { createLastingPictures } from "./lasting-picture.ts";
import type { PictureSource } from "./lasting-picture.ts";
import { startVisionProcess } from "./vision-process.ts";
import type { VisionCall, VisionProcessOptions } from "./vision-process.ts";

/** Looks at pictures in a process of its own. */
export interface VisionClient {
  /** A view whose calls end when the signal aborts. */
  readonly forRequest: (signal: AbortSignal) => Vision;
  readonly warmUp: () => Promise<void>;
  readonly close: () => void;
}

export interface VisionClientOptions extends VisionProcessOptions {
  /** A process that holds more than this is replaced as soon as no picture is open in it. */
  readonly maxMemoryBytes: number;
}

export function createVisionClient(options: VisionClientOptions): VisionClient {
  const vision = startVisionProcess(options);
  const { call, renew, close } = vision;
  const lastingPicture = createLastingPictures(vision);
  const openImages = new Set<number>();
  let nextImage = 0;

  async function openImage(picture: VisionCall, { image, bytes, limits }: PictureSource) {
    openImages.add(image);
    const opened = await picture("open", { image, bytes, limits }).catch((error: unknown) => {
      openImages.delete(image);
      throw error;
    });
    if (!opened.ok) openImages.delete(image);
    return opened;
  }

  async function closeImage(image: number): Promise<void> {
    const memoryBytes = await call("close", { image });
    openImages.delete(image);
    if (openImages.size === 0 && memoryBytes > options.maxMemoryBytes) renew();
  }

  /** A picture that cannot be closed went away with its process. */
  const forget = (image: number) => {
    void closeImage(image).catch(() => openImages.delete(image));
  };

  return {
    forRequest: (signal) => ({
      async open(bytes, limits) {
        const image = nextImage;
        nextImage += 1;
        const source = { image, bytes, limits, signal };
        const picture = lastingPicture(source);
        const opening = openImage(picture, source);
        const opened = await untilAborted(signal, () => opening).catch((error: unknown) => {
          // The caller left while it was being decoded: nobody else will close it.
          void opening.then(({ ok }) => ok && forget(image)).catch(() => undefined);
          throw error;
        });
        if (!opened.ok) return opened;
        const callUntilAborted: VisionCall = (name, ask) => untilAborted(signal, () => picture(name, ask));
        const closeThis = () => {
          forget(image);
        };
        return success(remoteAnalyzer(callUntilAborted, { image, size: opened.value, close: closeThis }));
      },
    }),
    async warmUp() {
      const image = -1;
      await call("open", { image, bytes: BLANK_PNG, limits: { maxPixels: 100 } });
      await call("textBoxes", { image, sidePx: 32 });
      await call("close", { image });
    },
    close,
  };
}

type RemoteImage = Pick<ImageAnalyzer, "size" | "close"> & { readonly image: number };

function remoteAnalyzer(call: VisionCall, { image, size, close }: RemoteImage): ImageAnalyzer {
  return {
    size,
    textBoxes: (sidePx, turn) => call("textBoxes", { image, sidePx, turn }),
    strips: (boxes) => call("strips", { image, boxes }),
    levelPage: (options) => call("levelPage", { image, options }),
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

/** One white pixel. */
const BLANK_PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==",
  "base64",
);

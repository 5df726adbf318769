import { success } from "#core/recognition/result.ts";
import { EngineFailure } from "../engine-failure.ts";
import type { ImageAnalyzer, Vision } from "./image-analyzer.ts";
import type { DecodeLimits } from "../raster/decode-image.ts";
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
  const { call, renew, close } = startVisionProcess(options);
  const openImages = new Set<number>();
  let nextImage = 0;

  async function openImage(bytes: Uint8Array, limits: DecodeLimits, image: number) {
    openImages.add(image);
    const opened = await call("open", { image, bytes, limits }).catch((error: unknown) => {
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
        const opening = openImage(bytes, limits, image);
        const opened = await untilAborted(signal, () => opening).catch((error: unknown) => {
          // The caller left while it was being decoded: nobody else will close it.
          void opening.then(({ ok }) => ok && forget(image)).catch(() => undefined);
          throw error;
        });
        if (!opened.ok) return opened;
        const callUntilAborted: VisionCall = (name, ask) => untilAborted(signal, () => call(name, ask));
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
    textBoxes: (sidePx) => call("textBoxes", { image, sidePx }),
    strips: (boxes) => call("strips", { image, boxes }),
    levelPage: (options) => call("levelPage", { image, options }),
    barcodes: () => call("barcodes", { image }),
    faces: () => call("faces", { image }),
    quality: () => call("quality", { image }),
    colors: () => call("colors", { image }),
    cropHints: (aspectRatios) => call("cropHints", { image, aspectRatios }),
    content: () => call("content", { image }),
    close,
  };
}

/** The call goes on in the other process, unheard; what it costs is bounded by its timeout. */
async function untilAborted<T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> {
  const cancelled = new EngineFailure("cancelled", "The caller went away");
  if (signal.aborted) throw cancelled;
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => {
      reject(cancelled);
    };
    signal.addEventListener("abort", abort);
  });
  try {
    return await Promise.race([run(), aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

/** One white pixel. */
const BLANK_PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==",
  "base64",
);

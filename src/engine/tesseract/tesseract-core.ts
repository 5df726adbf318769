import { readFile } from "node:fs/promises";
import { requireFromProject } from "../package-root.ts";

/** The part of Tesseract's C++ interface that is used here, as the WebAssembly build exposes it. */
export interface TesseractCore {
  readonly FS: {
    readonly mkdir: (path: string) => void;
    readonly writeFile: (path: string, data: Uint8Array) => void;
    readonly unlink: (path: string) => void;
  };
  readonly TessBaseAPI: new () => TessBaseApi;
  readonly destroy: (object: object) => void;
}

export interface TessBaseApi {
  /** Returns 0 when the languages could be loaded. Engine mode 1 is the neural one. */
  readonly Init: (dataPath: string, languages: string, engineMode: number) => number;
  readonly SetVariable: (name: string, value: string) => boolean;
  readonly SetPageSegMode: (mode: number) => void;
  /** Reads `/input`. */
  readonly SetImageFile: (exifOrientation: number, angle: number) => number;
  readonly SetSourceResolution: (dotsPerInch: number) => void;
  /** Returns 0 on success. */
  readonly Recognize: (monitor: null) => number;
  readonly GetIterator: () => ResultIterator;
  readonly Clear: () => void;
  readonly End: () => void;
  readonly Version: () => string;
}

/** Levels: 0 block, 1 paragraph, 2 line, 3 word, 4 symbol. */
export interface ResultIterator {
  readonly Begin: () => void;
  readonly Next: (level: number) => boolean;
  readonly IsAtBeginningOf: (level: number) => boolean;
  readonly GetUTF8Text: (level: number) => string;
  /** 0..100. */
  readonly Confidence: (level: number) => number;
  readonly getBoundingBox: (level: number) => PixelBox;
  readonly WordRecognitionLanguage: () => string;
}

/** Right and lower edge are outside the box. */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface CoreOptions {
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    onInstance: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => void;
  readonly TesseractProgress: (percent: number) => void;
  readonly print: () => void;
  readonly printErr: () => void;
}

type CoreFactory = (options: CoreOptions) => Promise<TesseractCore>;

/** To be shared between threads, which then start without compiling it again. The build without the legacy recogniser is smaller and enough. */
export async function compileTesseractCore(): Promise<WebAssembly.Module> {
  const file = requireFromProject.resolve("tesseract.js-core/tesseract-core-simd-lstm.wasm");
  return await WebAssembly.compile(await readFile(file));
}

/** Every call makes an instance with its own memory. */
export async function loadTesseractCore(
  compiled: WebAssembly.Module,
  onShare: (share: number) => void,
): Promise<TesseractCore> {
  const requireFactory: (id: string) => CoreFactory = requireFromProject;
  const factory = requireFactory("tesseract.js-core/tesseract-core-simd-lstm.js");
  const silent = () => undefined;
  const core = await factory({
    instantiateWasm: (imports, onInstance) => {
      void WebAssembly.instantiate(compiled, imports).then((instance) => {
        onInstance(instance, compiled);
      });
    },
    TesseractProgress: (percent) => {
      onShare(Math.min(1, Math.max(0, percent / 100)));
    },
    // Its own log lines go nowhere: standard output carries `ready`.
    print: silent,
    printErr: silent,
  });
  core.FS.mkdir(DATA_FOLDER);
  return core;
}

export const DATA_FOLDER = "/tessdata";

import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { success } from "#core/recognition/result.ts";
import { EngineFailure } from "../engine-failure.ts";
import type { ImageAnalyzer, Vision } from "./image-analyzer.ts";
import type { VisionCallName, VisionCalls, VisionReply } from "./vision-protocol.ts";

/** The process that looks at pictures, started again whenever it ends. */
export interface VisionClient {
  /** A view whose calls end when the signal aborts. */
  readonly forRequest: (signal: AbortSignal) => Vision;
  readonly warmUp: () => Promise<void>;
  readonly close: () => void;
}

export interface VisionClientOptions {
  /** The built entry of the process. */
  readonly childFile: string;
  /** A call that takes longer is given up and the process replaced. */
  readonly callTimeoutMs: number;
}

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: EngineFailure) => void;
}

type Call = <K extends VisionCallName>(call: K, ask: VisionCalls[K]["ask"]) => Promise<VisionCalls[K]["answer"]>;

export function createVisionClient(options: VisionClientOptions): VisionClient {
  let pending = new Map<number, Pending>();
  let nextId = 0;
  let nextImage = 0;
  let isClosed = false;
  let child = start();

  function start(): ChildProcess {
    const created = fork(options.childFile, {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    created.on("message", (reply: VisionReply) => {
      settle(reply);
    });
    created.on("exit", () => {
      if (!isClosed && created === child) restart(new EngineFailure("internal", "The picture made a worker stop"));
    });
    return created;
  }

  function settle(reply: VisionReply): void {
    const call = pending.get(reply.id);
    pending.delete(reply.id);
    if ("answer" in reply) call?.resolve(reply.answer);
    else call?.reject(new EngineFailure("internal", reply.failure));
  }

  function restart(failure: EngineFailure): void {
    const old = child;
    const stopped = pending;
    pending = new Map();
    child = start();
    old.kill("SIGKILL");
    for (const call of stopped.values()) call.reject(failure);
  }

  const callChild: Call = async (call, ask) => {
    const id = nextId;
    nextId += 1;
    const timer = setTimeout(() => {
      restart(new EngineFailure("deadline", "Looking at the picture took too long"));
    }, options.callTimeoutMs);
    try {
      return await new Promise((resolve, reject) => {
        // The reply with this id answers this call: the protocol's pairing of `ask` and `answer`.
        pending.set(id, { resolve: resolve as (answer: unknown) => void, reject });
        child.send({ id, call, ask });
      });
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    forRequest(signal) {
      const call: Call = (name, ask) => untilAborted(signal, () => callChild(name, ask));
      return {
        async open(bytes, limits) {
          const image = nextImage;
          nextImage += 1;
          const opened = await call("open", { image, bytes, limits });
          if (!opened.ok) return opened;
          const close = () => void callChild("close", { image }).catch(() => undefined);
          return success(remoteAnalyzer(call, { image, size: opened.value, close }));
        },
      };
    },
    async warmUp() {
      const image = -1;
      await callChild("open", { image, bytes: BLANK_PNG, limits: { maxPixels: 100 } });
      await callChild("textBoxes", { image, sidePx: 32 });
      await callChild("close", { image });
    },
    close() {
      isClosed = true;
      child.kill("SIGKILL");
    },
  };
}

type RemoteImage = Pick<ImageAnalyzer, "size" | "close"> & { readonly image: number };

function remoteAnalyzer(call: Call, { image, size, close }: RemoteImage): ImageAnalyzer {
  return {
    size,
    textBoxes: (sidePx) => call("textBoxes", { image, sidePx }),
    strips: (boxes) => call("strips", { image, boxes }),
    levelPage: (options) => call("levelPage", { image, options }),
    faces: () => call("faces", { image }),
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

/** What all contenders can do. Lengths in CSS pixels. */
export interface Contender {
  readonly place: (scale: number, offsetX: number, offsetY: number) => void;
  readonly panBy: (dx: number, dy: number) => void;
  readonly zoomBy?: (x: number, y: number, factor: number) => void;
  readonly hover?: (x: number, y: number) => void;
  readonly setThreshold?: (threshold: number) => void;
  /** Another text and place for one word. */
  readonly editWord?: (index: number) => void;
}

/** Input comes between frames, as from a hand; gives the milliseconds from frame to frame. */
export async function drive(frames: number, act: (frame: number) => unknown): Promise<number[]> {
  const intervals: number[] = [];
  let last = await nextFrame();
  for (let frame = 0; frame < frames; frame++) {
    act(frame);
    const now = await nextFrame();
    intervals.push(now - last);
    last = now;
  }
  return intervals;
}

/** Resolves in a task of its own, after the frame's callbacks have run. */
function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame((time) => {
      setTimeout(resolve, 0, time);
    });
  });
}

export async function settled(frames = 2): Promise<void> {
  for (let frame = 0; frame < frames; frame++) await nextFrame();
}

export interface Answered {
  readonly ms: number;
  /** 1: the next one. */
  readonly frames: number;
}

const MOST_FRAMES = 300;

/** How long until a path is painted after the act: on the canvas given, or on any. */
export async function untilPainted(
  act: () => unknown,
  canvas?: () => HTMLCanvasElement | undefined,
): Promise<Answered> {
  let isPainted = false;
  const restore = watchPaths((painted) => {
    isPainted ||= canvas === undefined || painted === canvas();
  });
  try {
    const start = performance.now();
    act();
    for (let frames = 1; frames <= MOST_FRAMES; frames++) {
      await nextFrame();
      if (isPainted) return { ms: performance.now() - start, frames };
    }
    throw new Error("Nothing was painted");
  } finally {
    restore();
  }
}

const PAINTING = ["fill", "stroke"] as const;

/** Reading pixels back would change how fast the canvas is. Gives the function that ends it. */
function watchPaths(onPaint: (canvas: HTMLCanvasElement) => void): () => void {
  const { prototype } = CanvasRenderingContext2D;
  const restores = PAINTING.map((name) => {
    const plain = Object.getOwnPropertyDescriptor(prototype, name);
    const paint: unknown = plain?.value;
    if (plain === undefined || typeof paint !== "function") throw new Error("No way to watch a canvas");
    Object.defineProperty(prototype, name, {
      ...plain,
      value(this: CanvasRenderingContext2D, ...args: readonly unknown[]) {
        onPaint(this.canvas);
        Reflect.apply(paint, this, args);
      },
    });
    return () => {
      Object.defineProperty(prototype, name, plain);
    };
  });
  return () => {
    for (const restore of restores) restore();
  };
}

/** Work waiting for a free lane. */
export interface Lanes<T> {
  readonly add: (task: T) => void;
  /** Takes out a task that has not been started; false when it is not waiting. */
  readonly remove: (task: T) => boolean;
}

export interface LanesOptions<T> {
  /** How many runs may be under way at once. */
  readonly width: number;
  /** How many of the waiting tasks, from the first one on, the next run takes; at least 1. */
  readonly chunkSize: (waiting: readonly T[]) => number;
  /** Must not reject. */
  readonly run: (tasks: readonly T[]) => Promise<void>;
}

/** Runs tasks in their order, some at a time. What is added in one go may be run together. */
export function createLanes<T>({ width, chunkSize, run }: LanesOptions<T>): Lanes<T> {
  const waiting: T[] = [];
  let running = 0;

  function pump(): void {
    while (running < width && waiting.length > 0) {
      const tasks = waiting.splice(0, Math.max(1, chunkSize(waiting)));
      running += 1;
      void run(tasks).finally(() => {
        running -= 1;
        pump();
      });
    }
  }

  return {
    add: (task) => {
      waiting.push(task);
      queueMicrotask(pump);
    },
    remove: (task) => {
      const position = waiting.indexOf(task);
      if (position >= 0) waiting.splice(position, 1);
      return position >= 0;
    },
  };
}

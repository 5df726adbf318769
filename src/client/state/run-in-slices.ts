/** Short enough for the page to answer between two of them within a frame. */
const SLICE_MS = 8;

/**
 * Runs work that pauses now and then, a few milliseconds at a time; what is done in the first of them is there at once.
 * Undefined when it was aborted.
 */
export async function runInSlices<T>(steps: Generator<undefined, T>, signal: AbortSignal): Promise<T | undefined> {
  while (!signal.aborted) {
    const result = runSlice(steps);
    if (result !== undefined) return result;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
  return undefined;
}

/** Runs the next few milliseconds of the work. Undefined when it is not done by then. */
export function runSlice<T>(steps: Generator<undefined, T>): T | undefined {
  const end = performance.now() + SLICE_MS;
  while (performance.now() < end) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
  return undefined;
}

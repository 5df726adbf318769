const MOST_BY_DEFAULT = 4;
const MOST = 64;

/** Threads that read text: as set, or one a core. Throws for what is no number of threads. */
export function workerCount(setting: string | undefined, cores: number): number {
  const text = setting?.trim() ?? "";
  if (text === "") return Math.min(MOST_BY_DEFAULT, cores);
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST) return count;
  throw new Error(`ENGINE_WORKERS must be a whole number from 1 to ${String(MOST)}, not "${text}"`);
}

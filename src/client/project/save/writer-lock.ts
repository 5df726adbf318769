import type { ProjectId } from "../../state/project-store.ts";

/** The right to write a project: one window has it. The browser takes it back when the window is gone, however it went. */
export interface WriterLock {
  readonly release: () => void;
}

interface LockOptions {
  /** Another window has taken the right away. */
  readonly onLost: () => void;
  /** Takes it from whoever has it. */
  readonly isTakingOver: boolean;
}

/** Undefined: another window has it. Where the browser has no locks every window gets it, and the database decides. */
export function acquireWriterLock(
  projectId: ProjectId,
  { onLost, isTakingOver }: LockOptions,
): Promise<WriterLock | undefined> {
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) return Promise.resolve({ release: () => undefined });
  const mode = isTakingOver ? { steal: true } : { ifAvailable: true };
  return new Promise((resolve) => {
    const ended = locks.request(`proofbox.project.${projectId}`, mode, (lock) => {
      if (lock === null) {
        resolve(undefined);
        return undefined;
      }
      return new Promise<void>((release) => {
        resolve({ release });
      });
    });
    // Rejects when the lock is stolen.
    ended.catch(onLost);
  });
}

import { EngineFailure } from "../engine-failure.ts";

/** The time that a picture, or one feature of it, may take. */
export interface Deadline {
  /** Aborts with a failure of the kind `deadline` when the time is over. */
  readonly signal: AbortSignal;
  readonly clear: () => void;
}

export interface DeadlineTimes {
  readonly featureMs: number;
  readonly imageMs: number;
}

export function startDeadline(milliseconds: number, subject: string): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new EngineFailure("deadline", `${subject} took more than ${seconds(milliseconds)} s`));
  }, milliseconds);
  return {
    signal: controller.signal,
    clear: () => {
      clearTimeout(timer);
    },
  };
}

function seconds(milliseconds: number): string {
  return String(Math.round(milliseconds / 100) / 10);
}

export type LogLevel = "debug" | "info" | "warn" | "error";

const LEVELS: readonly LogLevel[] = ["debug", "info", "warn", "error"];
const MAX_LINE_LENGTH = 2048;

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** `event` is a fixed word. Fields never hold bodies, keys, or texts of errors (those may quote either). */
export type Log = (level: LogLevel, event: string, fields?: LogFields) => void;

export interface LogOptions {
  readonly level: LogLevel;
  readonly write: (line: string) => void;
  /** ISO 8601. */
  readonly time: () => string;
}

/** One JSON object a line, at most 2 KB, control characters escaped. */
export function createLog({ level, write, time }: LogOptions): Log {
  return (lineLevel, event, fields) => {
    if (LEVELS.indexOf(lineLevel) < LEVELS.indexOf(level)) return;
    const line = JSON.stringify({ time: time(), level: lineLevel, event, ...fields });
    write(escapeControls(line).slice(0, MAX_LINE_LENGTH));
  };
}

/** JSON.stringify leaves DEL, the C1 controls and the two line separators as they are. */
function escapeControls(line: string): string {
  return line.replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

export function isLogLevel(text: string): text is LogLevel {
  return LEVELS.some((level) => level === text);
}

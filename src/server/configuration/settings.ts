import type { Result } from "#core/recognition/result.ts";
import { failure, success } from "#core/recognition/result.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings by name, from the environment or from the file that NAME_FILE names. Collects what is wrong with them. */
export class Settings {
  readonly problems: string[] = [];
  readonly #environment: Environment;
  readonly #readFile: (path: string) => string;

  constructor(environment: Environment, readFile: (path: string) => string) {
    this.#environment = environment;
    this.#readFile = readFile;
  }

  /** Trimmed; undefined when it is not set or empty. */
  text(name: string): string | undefined {
    const value = this.#environment[name]?.trim();
    return value === "" ? undefined : value;
  }

  /** Checked by `check`, whose refusal must not quote the value. */
  checked<T>(name: string, check: (value: string) => Result<T, string>): T | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : this.#accept(name, check(value));
  }

  /** As `checked`, or from the file named by NAME_FILE. */
  secret<T>(name: string, check: (value: string) => Result<T, string>): T | undefined {
    const file = this.text(`${name}_FILE`);
    if (file === undefined) return this.checked(name, check);
    const isSetTwice = this.text(name) !== undefined;
    const content: Result<string, string> = isSetTwice
      ? failure(`names a file while ${name} is set, too; use one of them`)
      : this.#contentOf(file);
    return this.#accept(`${name}_FILE`, content.ok ? check(content.value) : content);
  }

  #contentOf(file: string): Result<string, string> {
    try {
      const content = this.#readFile(file)
        .replace(/^\ufeff/, "")
        .trim();
      return content === "" ? failure("names an empty file") : success(content);
    } catch {
      return failure("names a file that cannot be read");
    }
  }

  #accept<T>(name: string, checked: Result<T, string>): T | undefined {
    if (checked.ok) return checked.value;
    this.problems.push(`${name} ${checked.error}.`);
    return undefined;
  }
}

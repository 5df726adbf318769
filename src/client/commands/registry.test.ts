import { describe, expect, it } from "vitest";
import { en } from "../messages/en.ts";
import { COMMANDS } from "./registry.ts";

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe("the command registry", () => {
  it("has every command once, under an id of its own", () => {
    expect(COMMANDS.length).toBeGreaterThan(20);
    expect(repeated(COMMANDS.map(({ id }) => id))).toEqual([]);
  });

  it("gives no keys to two commands", () => {
    expect(repeated(COMMANDS.flatMap(({ shortcuts }) => shortcuts))).toEqual([]);
  });

  it("names every command differently", () => {
    const labels = COMMANDS.map(({ label }) => label(en));
    expect(labels).not.toContain("");
    expect(repeated(labels)).toEqual([]);
  });
});

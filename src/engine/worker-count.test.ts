import { expect, test } from "vitest";
import { workerCount } from "./worker-count.ts";

test.each([undefined, "", "  "])("left as %j there is a thread for each core, four at most", (setting) => {
  expect(workerCount(setting, 2)).toBe(2);
  expect(workerCount(setting, 16)).toBe(4);
});

test("the setting counts beyond that", () => {
  expect(workerCount(" 6 ", 2)).toBe(6);
});

test.each(["0", "-1", "1.5", "two", "1000"])(
  "%j is refused with the setting's name: none would ever read",
  (setting) => {
    expect(() => workerCount(setting, 2)).toThrow(
      `ENGINE_WORKERS must be a whole number from 1 to 64, not "${setting}"`,
    );
  },
);

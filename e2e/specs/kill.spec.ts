import { expect, test } from "../fixtures.ts";
import { killRounds } from "../perf/killed-browser.mjs";

test("a killed browser loses no edit that was shown as saved, and the project opens again", async ({ baseURL }) => {
  test.setTimeout(600_000);
  const result = await killRounds({ url: baseURL ?? "", rounds: 12 });
  expect(result).toMatchObject({ kills: 12, missing: 0, unopenable: 0, contradicted: 0 });
  expect(result.shownAsSaved).toBeGreaterThan(20);
});

import { expect, it } from "vitest";
import { providersAnswer } from "./providers-answer.ts";

it("says what is configured and what would configure the rest", () => {
  const { providers } = providersAnswer(undefined, { yandex: true, google: false });
  expect(providers.map(({ id, isConfigured, missing }) => ({ id, isConfigured, missing }))).toEqual([
    { id: "builtin", isConfigured: false, missing: [] },
    { id: "yandex", isConfigured: true, missing: [] },
    { id: "google", isConfigured: false, missing: ["GOOGLE_API_KEY", "GOOGLE_ACCESS_TOKEN"] },
  ]);
});

it("gives limits that a request within them keeps", () => {
  const { providers } = providersAnswer(undefined, { yandex: true, google: true });
  for (const { id, limits } of providers.filter((provider) => provider.id !== "builtin")) {
    const oneImage = Math.ceil(limits.bytesPerImage / 3) * 4;
    expect([id, oneImage < limits.bytesPerRequest]).toEqual([id, true]);
    expect(limits.bytesPerRequest).toBeLessThanOrEqual(12 * 1024 * 1024);
  }
});

import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { createKnownProviders } from "./known-providers.ts";
import { providersQuery } from "./providers-query.ts";

const ENGINE = {
  id: "builtin",
  isConfigured: true,
  wires: ["google-vision"],
  missing: [],
  features: [],
  languages: [{ tag: "en" }],
  textModels: [],
};

function storageWith(text: string | null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  };
}

test("what the server told is there the next time, and is asked for all the same", async () => {
  const known = createKnownProviders(storageWith(null));
  expect(known.read()).toBeUndefined();
  await new QueryClient().query(providersQuery(() => Promise.resolve(Response.json({ providers: [ENGINE] })), known));
  expect(known.read()).toEqual([ENGINE]);
  const query = providersQuery(() => Promise.resolve(Response.json({ providers: [] })), known);
  const next = new QueryClient();
  expect(await next.query({ ...query, staleTime: 60_000 })).toEqual([]);
});

test.each(["", "{", "null", "[]", "[1]", '[{"id":"builtin"}]'])("what makes no sense counts as nothing: %s", (text) => {
  expect(createKnownProviders(storageWith(text)).read()).toBeUndefined();
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { json, startUpstream } from "./scripted-upstream.test-data.ts";
import { send, sendRaw, startTestServer, vendorsAt, YANDEX_PATH } from "./test-server.test-data.ts";

const SNIPPETS = [
  "\r\n",
  "\n",
  "\r",
  "\u0000",
  " ",
  ":",
  "Host: a\r\n",
  "Transfer-Encoding: chunked\r\n",
  "Transfer-Encoding: identity\r\n",
  "Content-Length: -1\r\n",
  "Content-Length: 99999999999999999999\r\n",
  "Expect: 100-continue\r\n",
  "Connection: Upgrade\r\nUpgrade: h2c\r\n",
  "ffffffffffffffff\r\n",
  "0\r\n\r\n",
  "GET / HTTP/0.9\r\n",
  "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
  "{",
];

interface Mutation {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 20 }),
  insert: fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ unit: "binary", maxLength: 8 })),
});

function mutate(text: string, { at, remove, insert }: Mutation): string {
  const start = at % text.length;
  return text.slice(0, start) + insert + text.slice(start + remove);
}

it("survives malformed requests: each is answered or closed, and good ones go on", async () => {
  const upstream = await startUpstream((response) => json(response, "{}"));
  const { port, log } = await startTestServer({ vendors: vendorsAt(upstream.origin) });
  const head = `POST ${YANDEX_PATH} HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/json\r\n`;
  const requests = [
    `${head}Content-Length: 2\r\n\r\n{}`,
    `${head}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  ];
  const malformed = fc
    .tuple(fc.constantFrom(...requests), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([request, mutations]) => mutations.reduce(mutate, request));
  await fc.assert(
    fc.asyncProperty(malformed, async (text) => {
      const answer = await sendRaw(port, Buffer.from(text, "latin1"));
      return answer === "" || /^HTTP\/1\.1 [1-5]\d\d /.test(answer);
    }),
    { numRuns: 300 },
  );
  expect((await send({ port, path: "/healthz" })).status).toBe(200);
  expect(log.filter(({ fields }) => fields["reason"] === "internal")).toEqual([]);
  for (const { path, body } of upstream.requests)
    expect([path, typeof body]).toEqual(["/vision/v1/batchAnalyze", "string"]);
});

import { expect, test } from "vitest";
import { hostileFiles } from "#core/recognition/hostile-corpus.test-data.ts";
import { ALL_FORMATS, sampleFile } from "./format/sample-files.test-data.ts";
import { readImageFile } from "./worker/read-image-file.ts";

/** Damage of these is found by the decoder, not by the header. */
const DAMAGED_INSIDE = /\.tiff?$/;

const FILES = [
  ...ALL_FORMATS.map((format) => ({ name: format, bytes: sampleFile(format), fate: "opens" as const })),
  { name: "nothing", bytes: new Uint8Array(), fate: "refused" as const },
  { name: "a page of HTML", bytes: Buffer.from("<html><script>x()</script></html>"), fate: "refused" as const },
  { name: "a drawing", bytes: Buffer.from("<svg/>"), fate: "refused" as const },
  ...hostileFiles(),
];

/** As for the engine: no drawing is opened. */
const DEVIATIONS = ["sharp-struct-image-04-t.svg"];

test.each(FILES)("$name: $fate before anything is decoded", async ({ name, bytes, fate }) => {
  const opened = await readImageFile(new Blob([Uint8Array.from(bytes)]));
  const isRefusedHere = fate === "refused" && !DAMAGED_INSIDE.test(name);
  const mayOpen = !isRefusedHere && !DEVIATIONS.includes(name);
  const mayBeRefused = fate !== "opens" || DEVIATIONS.includes(name);
  expect(opened.ok ? mayOpen : mayBeRefused).toBe(true);
});

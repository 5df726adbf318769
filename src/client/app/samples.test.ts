import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { failure } from "#core/recognition/result.ts";
import { en } from "../messages/en.ts";
import { createNoticesStore } from "./notices-store.ts";
import { createSampleOpener, samplesQuery } from "./samples.ts";
import { createTestApp } from "./test-app.test-data.ts";

const SAMPLE = { id: "one", title: "One", file: "one.png", answer: "one.json", thumb: "one.webp", engine: "own/1" };
const FILES: Readonly<Record<string, string>> = {
  "/samples/index.json": JSON.stringify([SAMPLE, { id: "no title" }, null]),
  "/samples/one.png": "pixels",
  "/samples/one.json": JSON.stringify({ responses: [{ labelAnnotations: [{ description: "stored" }] }] }),
};

function createSubject(files: Readonly<Record<string, string>>) {
  const fetch = (url: string) => {
    const body = files[url];
    return Promise.resolve(body === undefined ? new Response("", { status: 404 }) : new Response(body));
  };
  const client = new QueryClient();
  const samples = () => client.query(samplesQuery(fetch));
  const app = createTestApp(() => Promise.resolve(failure({ kind: "no-answer" })));
  const notices = createNoticesStore();
  const open = createSampleOpener({ fetch, samples, opener: app.opener, notices, messages: () => en });
  return { ...app, samples, openSample: open, shown: () => notices.getState().notices };
}

describe("samples", () => {
  it("lists those that are complete", async () => {
    expect(await createSubject(FILES).samples()).toEqual([SAMPLE]);
  });

  it("lists none when the list is missing or damaged", async () => {
    expect(await createSubject({}).samples()).toEqual([]);
    expect(await createSubject({ "/samples/index.json": "<p>" }).samples()).toEqual([]);
    expect(await createSubject({ "/samples/index.json": "{}" }).samples()).toEqual([]);
  });

  it("opens with the stored answer, asking no engine", async () => {
    const app = createSubject(FILES);
    await app.openSample("one");
    expect(app.phases()).toEqual(["done"]);
    const [version] = app.versionsOf(app.idOf("one.png"));
    expect(version?.document.labels[0]?.description).toBe("stored");
    expect(version?.origin).toEqual({ kind: "sample", engine: "own/1" });
  });

  it("says that a sample could not be loaded", async () => {
    const app = createSubject({ "/samples/index.json": JSON.stringify([SAMPLE]) });
    await app.openSample("one");
    expect(app.items()).toEqual([]);
    expect(app.shown()).toMatchObject([{ tone: "error", text: en.app.sampleFailed("One") }]);
  });
});

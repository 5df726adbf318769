import { describe, expect, it, vi } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { patchTable } from "#core/document/patched-table.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { versionIdFrom } from "./answer-version.ts";
import { imageIdFrom } from "./image-item.ts";
import type { RunPattern } from "./run-patterns.ts";
import { createWorkspace } from "./workspace.ts";
import { selectMarkedWords } from "./search-store.ts";

function documentOf(text: string) {
  const builder = createDocumentBuilder({ width: 10, height: 10 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const lineId = builder.addLine({ blockId, languages: [] });
  for (const word of text.split(" ")) builder.addWord({ lineId, text: word, languages: [], symbols: [] });
  return builder.build();
}

function workspaceWith(texts: readonly string[], runPattern?: RunPattern) {
  const workspace = createWorkspace(
    { getItem: () => null, setItem: () => undefined },
    {},
    runPattern && { runPattern },
  );
  texts.forEach((text, index) => {
    const id = imageIdFrom(`i${String(index)}`);
    const facts = { fileName: "a.png", sizeBytes: 1, mediaType: "image/png" };
    workspace.images.getState().add([{ id, progress: { phase: "done" }, ...facts }]);
    const answer = {
      wire: "google-vision",
      origin: { kind: "saved", fileName: "a" },
      issues: [],
      rawText: "",
    } as const;
    workspace.answers.getState().add(id, { id: versionIdFrom(id), document: documentOf(text), ...answer });
  });
  return workspace;
}

const FOREVER: RunPattern = (_, signal) =>
  signal.aborted ? Promise.resolve("aborted") : Promise.resolve("unfinished");

describe("followSearch", () => {
  it("tells of regular expressions that take too long, in a query and in what is to be found", async () => {
    const { search } = workspaceWith(["one"], FOREVER);
    search.getState().setQuery('one text~"(a+)+$"');
    await vi.waitFor(() => {
      expect(search.getState().queryOutcome).toMatchObject({ error: { kind: "slow-pattern", at: 4, text: "(a+)+$" } });
    });
    search.getState().openFind();
    search.getState().changeFind({ text: "(a+)+$", isPattern: true });
    await vi.waitFor(() => {
      expect(search.getState().findOutcome).toEqual({ kind: "error", why: "slow" });
    });
  });

  it("finds regular expressions over words and lines, and filters by them", async () => {
    const { search } = workspaceWith(["one two three"]);
    search.getState().setQuery('text~"^t" -text~"e$"');
    await vi.waitFor(() => {
      expect([...(selectMarkedWords(search.getState()) ?? [])]).toEqual(["w1"]);
    });
    search.getState().openFind();
    search.getState().changeFind({ text: String.raw`e\s+t\w+|x*`, isPattern: true });
    await vi.waitFor(() => {
      expect(search.getState().findOutcome).toMatchObject({
        matches: { firsts: Uint32Array.of(0), lasts: Uint32Array.of(1) },
      });
    });
  });

  it("gives the words of a query, of the image shown", async () => {
    const { search, images } = workspaceWith(["one two three", "two four"]);
    const marked = () => [...(selectMarkedWords(search.getState()) ?? ["all"])];
    search.getState().setQuery("text:t");
    await vi.waitFor(() => {
      expect(marked()).toEqual(["w1", "w2"]);
    });
    images.getState().activate(imageIdFrom("i1"));
    await vi.waitFor(() => {
      expect(marked()).toEqual(["w0"]);
    });
    search.getState().setQuery("");
    expect(marked()).toEqual(["all"]);
  });

  it("keeps the place of what is wrong in a query", () => {
    const { search } = workspaceWith(["one"]);
    search.getState().setQuery("one conf:x");
    expect(search.getState().queryOutcome).toMatchObject({ kind: "error", error: { kind: "not-a-number", at: 4 } });
  });

  it("finds before it filters, counts the other images, and stops when it is closed", async () => {
    const { search } = workspaceWith(["one two", "two two", "one"]);
    search.getState().setQuery("one");
    search.getState().openFind();
    search.getState().changeFind({ text: "two" });
    await vi.waitFor(() => {
      expect(search.getState().elsewhere).toEqual({ matches: 2, images: 1 });
    });
    expect([...(selectMarkedWords(search.getState()) ?? [])]).toEqual(["w1"]);
    search.getState().closeFind();
    expect([...(selectMarkedWords(search.getState()) ?? [])]).toEqual(["w0"]);
    expect(search.getState().findOutcome).toEqual({ kind: "none" });
  });

  it("searches an edited document again, and keeps what was found and gone to until then", async () => {
    const { search, answers } = workspaceWith(["two one two"]);
    search.getState().setQuery("two");
    search.getState().openFind();
    search.getState().changeFind({ text: "two" });
    const found = () =>
      search.getState().findOutcome.kind === "found" ? selectMarkedWords(search.getState()) : undefined;
    await vi.waitFor(() => {
      expect([...(found() ?? [])]).toEqual(["w0", "w2"]);
    });
    search.setState({ currentMatch: 1 });
    const states: unknown[] = [];
    search.subscribe(({ findOutcome, queryOutcome }) => states.push(findOutcome.kind, queryOutcome.kind));
    answers.setState(({ byImage }) => ({
      byImage: new Map(
        [...byImage].map(([id, { versions, shownId }]) => [
          id,
          {
            shownId,
            versions: versions.map((version) => ({ ...version, document: withText(version.document, "one") })),
          },
        ]),
      ),
    }));
    await vi.waitFor(() => {
      expect([...(found() ?? [])]).toEqual(["w2"]);
    });
    expect(search.getState().currentMatch).toBe(0);
    expect(new Set(states)).toEqual(new Set(["found", "words"]));
  });
});

/** The first word reads otherwise. */
function withText(document: RecognizedDocument, text: string): RecognizedDocument {
  const [word] = document.words.values();
  return word === undefined
    ? document
    : { ...document, words: patchTable(document.words, [[word.id, { ...word, text }]]) };
}

import { describe, expect, it } from "vitest";
import { failure } from "#core/recognition/result.ts";
import { answerFile, createTestApp, imageFile } from "./test-app.test-data.ts";

/** An engine that is never reached. */
function createSubject() {
  const asked: string[] = [];
  const app = createTestApp(({ contentHash }) => {
    asked.push(contentHash);
    return Promise.resolve(failure({ kind: "no-answer" }));
  });
  const labels = (fileName: string) =>
    app.versionsOf(app.idOf(fileName)).map(({ document }) => document.labels[0]?.description);
  return { ...app, asked, labels };
}

describe("opening files", () => {
  it("goes on without a damaged file, and shows the first of those that were added", async () => {
    const app = createSubject();
    await app.open(imageFile("a.png"));
    await app.open(imageFile("bad.png"), imageFile("b.png"));
    expect(app.items().map(({ fileName }) => fileName)).toEqual(["a.png", "bad.png", "b.png"]);
    expect(app.items()[1]?.progress).toEqual({ phase: "refused", refusal: { kind: "damaged", format: "png" } });
    expect(app.asked).toEqual(["a.png", "b.png"]);
    expect(app.workspace.images.getState().activeId).toBe(app.idOf("bad.png"));
  });

  it("shows the saved answer of the same name and asks no engine", async () => {
    const app = createSubject();
    await app.open(imageFile("page.png"), answerFile("page.json", "saved"), imageFile("other.png"));
    expect(app.labels("page.png")).toEqual(["saved"]);
    expect(app.asked).toEqual(["other.png"]);
    expect(app.phases()[0]).toBe("done");
    expect(app.versionsOf(app.idOf("page.png"))[0]?.origin).toEqual({ kind: "saved", fileName: "page.json" });
  });

  it("puts a lone answer on the open image of its name, or else on the active one", async () => {
    const app = createSubject();
    await app.open(imageFile("a.png"), imageFile("b.png"));
    await app.open(answerFile("B.json", "for b"));
    expect(app.workspace.images.getState().activeId).toBe(app.idOf("b.png"));
    app.workspace.images.getState().activate(app.idOf("a.png"));
    await app.open(answerFile("something.json", "for the active one"));
    expect(app.labels("b.png")).toEqual(["for b"]);
    expect(app.labels("a.png")).toEqual(["for the active one"]);
  });

  it("says that an answer needs an image", async () => {
    const app = createSubject();
    await app.open(answerFile("lonely.json", "x"));
    expect(app.items()).toEqual([]);
    expect(app.notices()).toEqual([expect.stringContaining("lonely.json")]);
  });

  const unreadable: readonly [string, string][] = [
    ["{oops", "not valid JSON"],
    ['{"a": 1}', "no answer of Yandex Vision"],
    ["<alto>", "this is ALTO XML"],
    ['{"images": [], "annotations": []}', "is COCO"],
    ['{"code": 16, "message": "no key"}', "no key"],
    ['{"responses": []}', "no answer for an image"],
  ];
  it.each(unreadable)("says what is wrong with %s", async (text, reason) => {
    const app = createSubject();
    await app.open(imageFile("page.png"));
    await app.open(new File([text], "page.json", { type: "application/json" }));
    expect(app.notices()).toHaveLength(1);
    expect(app.notices()[0]).toContain("page.json");
    expect(app.notices()[0]).toContain(reason);
    expect(app.labels("page.png")).toEqual([]);
  });

  it("takes from an answer about several images the one of this size, and says so", async () => {
    const app = createSubject();
    const page = (width: string, label: string) => ({
      fullTextAnnotation: { text: "", pages: [{ width: Number(width), height: 80, blocks: [] }] },
      labelAnnotations: [{ description: label }],
    });
    const text = JSON.stringify({ responses: [page("50", "first"), page("100", "second")] });
    await app.open(imageFile("page.png"), new File([text], "page.json", { type: "application/json" }));
    expect(app.labels("page.png")).toEqual(["second"]);
    expect(app.notices()[0]).toContain("2 images");
  });
});

import { describe, expect, it, vi } from "vitest";
import { renameLabel } from "#core/edit/edit-labels.ts";
import { failure } from "#core/recognition/result.ts";
import { commitEdit } from "../state/commit-edit.ts";
import { selectShownDocument } from "../state/shown-document.ts";
import { answerFile, createTestApp, imageFile } from "./test-app.test-data.ts";

const LABELLED = (description: string) => ({ labelAnnotations: [{ description }] });

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

  it("asks no engine about an image that was cancelled while it was being opened", async () => {
    const app = createSubject();
    const stop = app.workspace.images.subscribe(({ order }) => {
      stop();
      app.actions.cancel(order);
    });
    await app.open(imageFile("a.png"), imageFile("b.png"), answerFile("b.json", "saved"));
    expect(app.phases()).toEqual(["cancelled", "cancelled"]);
    expect(app.items()[0]?.contentHash).toBeDefined();
    expect(app.asked).toEqual([]);
    expect(app.labels("b.png")).toEqual([]);
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

  it("says on which image it put an answer of another name, and takes it back onto paper when asked", async () => {
    const app = createSubject();
    await app.open(imageFile("a.png"));
    await app.open(answerFile("other.json", "other"));
    expect(app.labels("a.png")).toEqual(["other"]);
    expect(app.notices()).toEqual([expect.stringContaining("other.json. It was put on a.png")]);
    app.act("Show without an image");
    await vi.waitFor(() => {
      expect(app.labels("other.json")).toEqual(["other"]);
    });
    expect(app.labels("a.png")).toEqual([]);
  });

  it("finds the image of an answer whose name says more", async () => {
    const app = createSubject();
    await app.open(imageFile("a.png"), imageFile("b.png"));
    await app.open(answerFile("b.google.json", "one"), answerFile("b.png.json", "two"));
    expect(app.labels("b.png")).toEqual(["one", "two"]);
    expect(app.notices()).toEqual([]);
  });

  it("shows an answer without its image on paper of the size that it states", async () => {
    const app = createSubject();
    const pages = [{ width: 70, height: 90, blocks: [] }];
    const text = JSON.stringify({ responses: [{ fullTextAnnotation: { text: "", pages } }] });
    await app.open(new File([text], "lonely.json", { type: "application/json" }));
    expect(app.items()).toMatchObject([
      { fileName: "lonely.json", isPaper: true, imageSize: { width: 70, height: 90 }, progress: { phase: "done" } },
    ]);
    expect(app.notices()).toEqual([]);
    expect(app.asked).toEqual([]);
  });

  it("gives each image of a lone answer a sheet, and each lone answer its own", async () => {
    const app = createSubject();
    const two = JSON.stringify({ responses: [LABELLED("x"), LABELLED("y")] });
    await app.open(new File([two], "two.json"), answerFile("one.json", "z"));
    expect(app.items().map(({ fileName }) => fileName)).toEqual(["two.json", "two.json · 2", "one.json"]);
    expect([app.labels("two.json"), app.labels("two.json · 2"), app.labels("one.json")]).toEqual([["x"], ["y"], ["z"]]);
  });

  it("leaves no sheet of a lone answer that cannot be read", async () => {
    const app = createSubject();
    await app.open(new File(["{oops"], "lonely.json"));
    expect(app.items()).toEqual([]);
    expect(app.notices()).toEqual([expect.stringContaining("lonely.json")]);
  });

  it("refuses an answer that is too large before reading it", async () => {
    const app = createSubject();
    const file = new File([], "large.json");
    Object.defineProperty(file, "size", { value: 2 ** 30 });
    await app.open(file);
    expect(app.notices()).toEqual([expect.stringMatching(/large.json.*can be read/)]);
  });

  it("puts a removed answer back to where it was", async () => {
    const app = createSubject();
    await app.open(imageFile("a.png"), answerFile("a.json", "one"));
    await app.open(answerFile("a.json", "two"));
    const id = app.idOf("a.png");
    const [first] = app.versionsOf(id);
    if (first !== undefined) app.actions.removeVersion(id, first.id);
    expect(app.labels("a.png")).toEqual(["two"]);
    app.act("Undo");
    expect(app.labels("a.png")).toEqual(["one", "two"]);
    expect(app.workspace.answers.getState().byImage.get(id)?.shownId).toBe(first?.id);
  });

  it("puts a removed image back to where it was, with its answers and edits", async () => {
    const app = createSubject();
    await app.open(imageFile("a.png"), answerFile("a.json", "one"), imageFile("b.png"));
    const id = app.idOf("a.png");
    app.workspace.images.getState().activate(id);
    const shown = () => selectShownDocument(app.workspace, id);
    const document = shown();
    const label = document?.labels[0];
    if (document === undefined || label === undefined) throw new Error("No label is shown");
    await commitEdit(app.workspace, renameLabel(document, label.id, "corrected"));
    app.actions.remove(id);
    expect(app.items().map(({ fileName }) => fileName)).toEqual(["b.png"]);
    app.act("Undo");
    expect(app.workspace.images.getState().order).toEqual([id, app.idOf("b.png")]);
    const { activeId, items } = app.workspace.images.getState();
    expect([activeId, items.get(id)?.progress.phase]).toEqual([id, "done"]);
    expect(shown()?.labels[0]?.description).toBe("corrected");
  });

  it("is ready again without its only answer", async () => {
    const app = createSubject();
    await app.open(imageFile("a.png"), answerFile("a.json", "one"));
    const id = app.idOf("a.png");
    for (const { id: versionId } of app.versionsOf(id)) app.actions.removeVersion(id, versionId);
    expect([app.phases(), app.labels("a.png")]).toEqual([["ready"], []]);
    app.act("Undo");
    expect([app.phases(), app.labels("a.png")]).toEqual([["done"], ["one"]]);
  });

  const unreadable: readonly [string, string][] = [
    ["{oops", "not valid JSON"],
    ['{"a": 1}', "no answer of a service"],
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

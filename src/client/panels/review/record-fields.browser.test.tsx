import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { selectShownDocument } from "../../state/shown-document.ts";
import { Inspector } from "../inspector/inspector.tsx";
import { notedDocument } from "../panel-documents.test-data.ts";
import { renderPanel, workspaceWith } from "../render-panel.test-data.ts";
import type { RenderedPanel } from "../render-panel.test-data.ts";

let shown: RenderedPanel | undefined;

afterEach(() => {
  shown?.unmount();
});

test("words get a language and an entity, a known name ties them to it, and an entity is renamed", async () => {
  const workspace = workspaceWith(notedDocument([{ lines: [["one/0.4", "two/0.9"]] }]));
  const { select } = workspace.selection.getState();
  select({ kind: "word", id: "w0" });
  shown = renderPanel(<Inspector />, workspace);
  const edited = () => selectShownDocument(workspace, workspace.images.getState().activeId);
  const words = () => [...(edited()?.words.values() ?? [])];
  const entities = () => [...(edited()?.entities.values() ?? [])].map(({ name, wordIds }) => [name, wordIds.length]);

  const language = page.getByRole("textbox", { name: "Language" });
  await language.fill("not a tag");
  await userEvent.keyboard("{Enter}");
  expect(words()[0]?.languages.map(({ tag }) => tag)).not.toContain("not a tag");
  await language.fill("fr");
  await userEvent.keyboard("{Enter}");
  expect(words()[0]?.languages).toEqual([{ tag: "fr" }]);

  const entity = page.getByRole("textbox", { name: "Entity" });
  await entity.fill("total");
  await userEvent.keyboard("{Enter}");
  expect(entities()).toEqual([["total", 1]]);
  select({ kind: "word", id: "w1" });
  await expect.element(entity).toHaveValue("");
  await entity.fill("total");
  await userEvent.keyboard("{Enter}");
  expect(entities()).toEqual([["total", 2]]);
  await entity.fill("");
  await userEvent.keyboard("{Enter}");
  expect(entities()).toEqual([["total", 1]]);

  select({ kind: "entity", id: words()[0]?.entityId ?? "" });
  const name = page.getByRole("textbox", { name: "Name of the entity" });
  await name.fill("sum");
  await userEvent.keyboard("{Enter}");
  expect(entities()).toEqual([["sum", 1]]);
});

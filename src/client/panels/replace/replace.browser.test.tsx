import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { versionIdFrom } from "../../state/answer-version.ts";
import { selectShownDocument } from "../../state/shown-document.ts";
import { notedDocument } from "../panel-documents.test-data.ts";
import { imageItem, renderPanel, workspaceWith } from "../render-panel.test-data.ts";
import type { RenderedPanel } from "../render-panel.test-data.ts";
import { ReplaceDialog } from "./replace-dialog.tsx";

let shown: RenderedPanel | undefined;

afterEach(() => {
  shown?.unmount();
});

function openReplace() {
  const workspace = workspaceWith(
    notedDocument([
      {
        lines: [
          ["12.03.", "rn"],
          ["rn", "old", "street"],
        ],
      },
    ]),
  );
  const other = imageItem(1);
  workspace.images.getState().add([other]);
  const origin = { kind: "saved", fileName: "b.json" } as const;
  const document = notedDocument([{ lines: [["corn", "rn"]] }]);
  const version = {
    id: versionIdFrom("v1"),
    wire: "google-vision",
    origin,
    document,
    issues: [],
    rawText: "",
  } as const;
  workspace.answers.getState().add(other.id, version);
  shown = renderPanel(<ReplaceDialog onClose={() => undefined} />, workspace);
  const texts = () =>
    workspace.images.getState().order.map((id) => {
      const words = selectShownDocument(workspace, id)?.words.values() ?? [];
      return Array.from(words, ({ text }) => text).join(" ");
    });
  const replace = async (find: string, replacement: string) => {
    await page.getByRole("searchbox", { name: "Find" }).fill(find);
    await page.getByRole("textbox", { name: "Replace with" }).fill(replacement);
  };
  return { texts, replace };
}

test("hits of all images are shown first, left out one by one, replaced, and taken back together", async () => {
  const { texts, replace } = openReplace();
  const before = texts();
  await replace("rn", "m");
  await expect.element(page.getByText("4 of 4 hits chosen, in 2 images")).toBeVisible();
  await page.getByRole("checkbox", { name: /corn/ }).click();
  await page.getByRole("button", { name: "Replace 3 hits" }).click();
  await expect.poll(texts).toEqual(["12.03. m m old street", "corn m"]);
  await expect.element(page.getByText("3 words corrected in 2 images, one step to undo")).toBeVisible();
  await expect.element(page.getByText("1 of 1 hit chosen, in 1 image")).toBeVisible();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect.poll(texts).toEqual(before);
});

test("patterns with groups; what does not fit the words is told and left alone", async () => {
  const { texts, replace } = openReplace();
  await page.getByRole("button", { name: "Regular expression" }).click();
  await replace(String.raw`(\d+)\.(\d+)\.|old street`, "$2/$1");
  await expect.element(page.getByText("2 words would become 1 word: split or merge them first")).toBeVisible();
  await page.getByRole("button", { name: "Replace 1 hit" }).click();
  await expect.poll(() => texts()[0]).toBe("03/12 rn rn old street");
  await replace("(", "");
  await expect.element(page.getByText("no valid pattern")).toBeVisible();
  await userEvent.clear(page.getByRole("searchbox", { name: "Find" }));
  await expect.element(page.getByText(/^Type what to find/)).toBeVisible();
});

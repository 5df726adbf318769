import { expect, test } from "vitest";
import { en } from "../messages/en.ts";
import { imageIdFrom } from "../state/image-item.ts";
import { createWorkspace } from "../state/workspace.ts";
import { createNoticesStore } from "./notices-store.ts";
import { tellStepped } from "./tell-stepped.ts";

test("images out of view in which something was taken back are told, and those in which it stays are named", () => {
  const workspace = createWorkspace({ getItem: () => null, setItem: () => undefined });
  const notices = createNoticesStore();
  tellStepped({ workspace, notices, messages: () => en });
  const ids = ["a", "b"].map(imageIdFrom);
  const image = { sizeBytes: 1, mediaType: "image/png", progress: { phase: "done" } } as const;
  workspace.images.getState().add(ids.map((id) => ({ id, fileName: `${id}.png`, ...image })));
  workspace.gestures.setState({ stepped: { kind: "undo", images: 3, held: [] } });
  workspace.gestures.setState({ stepped: { kind: "redo", images: 1, held: ids } });
  expect(notices.getState().notices.map(({ tone, text }) => `${tone}: ${text}`)).toEqual([
    "info: Taken back in 3 images.",
    "warning: Done again in 1 image. Not in a.png and 1 image more: something else was done there since, and is kept.",
  ]);
});

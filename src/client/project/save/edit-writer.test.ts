import { expect, test } from "vitest";
import { versionIdFrom } from "../../state/answer-version.ts";
import type { VersionId } from "../../state/answer-version.ts";
import type { JournalRecord } from "../../state/edits-store.ts";
import { imageIdFrom } from "../../state/image-item.ts";
import { createProjectStore, projectIdFrom } from "../../state/project-store.ts";
import { createEditWriter } from "./edit-writer.ts";
import { createSaveTracker } from "./save-tracker.ts";

test("what a gesture did to several images goes into one transaction, and is not saved before", async () => {
  const store = createProjectStore();
  const ends: (() => void)[] = [];
  const writer = createEditWriter({
    projectId: projectIdFrom("p"),
    writer: { write: () => new Promise((resolve) => ends.push(resolve)) },
    tracker: createSaveTracker(store),
    damagedFrom: new Map<VersionId, number>(),
    onStored: () => undefined,
  });
  const step = (image: string): JournalRecord => ({
    imageId: imageIdFrom(image),
    versionId: versionIdFrom(image),
    seq: 0,
    step: { kind: "undo" },
  });
  const kept = Promise.all([writer.append(step("a")), writer.append(step("b"))]);
  await Promise.resolve();
  expect(ends).toHaveLength(1);
  expect(store.getState().save.kind).toBe("saving");
  ends[0]?.();
  await kept;
  expect(ends).toHaveLength(1);
  expect(store.getState().save.kind).toBe("saved");
});

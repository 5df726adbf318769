import { expect, test } from "vitest";
import type { EditLabel } from "./edit.ts";
import { joinLabels } from "./join-labels.ts";

const one: EditLabel = { id: "set-text", params: { text: "a" } };
const three: EditLabel = { id: "set-texts", params: { count: 3 } };
const accepted: EditLabel = { id: "set-status", params: { status: "accepted", count: 2 } };
const rejected: EditLabel = { id: "set-status", params: { status: "rejected", count: 2 } };

test("labels of one gesture are counted together where they say the same, else the first stands for all", () => {
  expect(joinLabels([one, three])).toEqual({ id: "set-texts", params: { count: 4 } });
  expect(joinLabels([accepted, accepted])).toEqual({ id: "set-status", params: { status: "accepted", count: 4 } });
  expect(joinLabels([accepted, rejected])).toEqual(accepted);
  expect(joinLabels([one, accepted])).toEqual(one);
  expect(joinLabels([one])).toEqual(one);
  expect(joinLabels([])).toBeUndefined();
});

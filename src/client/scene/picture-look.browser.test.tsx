import { expect, it } from "vitest";
import { PLAIN_LOOK } from "../state/filters-store.ts";
import { documentWithWords, rect } from "./scene-documents.test-data.ts";
import { frames, mountScene } from "./scene-mount.test-data.ts";

const SIZE = { width: 640, height: 480 };

it("filters the picture below the boxes and nothing else, at the place it had", async () => {
  const scene = await mountScene(documentWithWords([{ polygon: rect(100, 100, 80, 30), confidence: 0.2 }], SIZE));
  scene.workspace.viewport.getState().panBy(50, 0);
  scene.workspace.filters.getState().changeLook({ isInverted: true });
  await frames();
  const [picture, boxes] = scene.host.querySelectorAll("canvas");
  expect([picture?.style.filter, boxes?.style.filter]).toEqual(["invert(1)", ""]);
  const alphaAt = (canvas: HTMLCanvasElement | undefined, x: number) =>
    canvas?.getContext("2d")?.getImageData(x * devicePixelRatio, 200 * devicePixelRatio, 1, 1).data[3];
  expect([alphaAt(picture, 60), alphaAt(picture, 20), alphaAt(boxes, 60)]).toEqual([255, 0, 0]);
  scene.workspace.filters.getState().changeLook(PLAIN_LOOK);
  await frames();
  expect(scene.host.querySelectorAll("canvas")).toHaveLength(2);
  expect(scene.pixelAt("page", 300, 300)).toEqual([255, 255, 255, 255]);
});

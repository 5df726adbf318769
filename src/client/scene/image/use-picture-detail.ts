import { useEffect, useState } from "react";
import { useWorkspace } from "../../state/use-workspace.ts";
import { sceneViewOf } from "../scene-camera.ts";
import type { PictureDetail, ScenePicture } from "./picture-levels.ts";
import { wantedDetail } from "./wanted-detail.ts";

/** How long the view must rest: while it moves, the smaller copy will do. */
const REST_MS = 150;

/** The part in view cut from the original, for pictures that are shown as a smaller copy. */
export function usePictureDetail(picture: ScenePicture | undefined): PictureDetail | undefined {
  const { viewport } = useWorkspace();
  const [shown, setShown] = useState<{ readonly of: ScenePicture; readonly detail: PictureDetail }>();
  useEffect(() => {
    if (picture?.detail === undefined || picture.bitmap.width >= picture.imageSize.width) return;
    const { detail: cut, bitmap, imageSize } = picture;
    let held: PictureDetail | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking = new AbortController();
    const look = async () => {
      const bounds = wantedDetail({ bitmap, imageSize, detail: held?.bounds }, sceneViewOf(viewport.getState()));
      if (bounds === undefined) return;
      asking = new AbortController();
      const { signal } = asking;
      const detail = await cut(bounds, signal);
      if (detail === undefined) return;
      if (signal.aborted) {
        detail.bitmap.close();
        return;
      }
      const before = held;
      held = detail;
      setShown({ of: picture, detail });
      // Drawn until React has the new one.
      requestAnimationFrame(() => requestAnimationFrame(() => before?.bitmap.close()));
    };
    const wait = () => {
      clearTimeout(timer);
      asking.abort();
      timer = setTimeout(() => void look(), REST_MS);
    };
    wait();
    const stop = viewport.subscribe((state, before) => {
      if (state.viewport !== before.viewport || state.canvasSize !== before.canvasSize) wait();
    });
    return () => {
      stop();
      clearTimeout(timer);
      asking.abort();
      setShown(undefined);
      held?.bitmap.close();
    };
  }, [picture, viewport]);
  return shown !== undefined && shown.of === picture ? shown.detail : undefined;
}

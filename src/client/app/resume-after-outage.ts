import type { Actions } from "../commands/actions.ts";
import type { ImageId } from "../state/image-item.ts";
import type { ImagesStore } from "../state/images-store.ts";

/** Images that have no answer because the server could not be reached. */
function imagesCutOff(images: ImagesStore): readonly ImageId[] {
  const { order, items } = images.getState();
  return order.filter((id) => {
    const progress = items.get(id)?.progress;
    return progress?.phase === "failed" && progress.error.kind === "offline";
  });
}

/** Asks again for what an outage interrupted. */
export function resumeAfterOutage(images: ImagesStore, actions: Actions): void {
  const ids = imagesCutOff(images);
  if (ids.length > 0) actions.analyse(ids);
}

import { useEffect, useState } from "react";
import type { Bounds } from "#core/geometry/bounds.ts";
import type { Size } from "#core/geometry/point.ts";
import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import type { ImageLibrary, PictureDetail } from "../../image/image-library.ts";
import type { ImageId } from "../../state/image-item.ts";
import { useActiveImage } from "../../state/use-workspace.ts";
import { useServices } from "../services.ts";

export interface Picture {
  readonly bitmap: ImageBitmap;
  readonly copies: readonly ImageBitmap[];
  readonly imageSize: Size;
  /** A part of the original, pixel by pixel; undefined when it cannot be had. */
  readonly detail: (bounds: Bounds, signal: AbortSignal) => Promise<PictureDetail | undefined>;
}

type Shown =
  { readonly id: ImageId; readonly picture: Picture } | { readonly id: ImageId; readonly refusal: ImageRefusal };

/** The active image's pixels for as long as it is active. Nothing while they are being decoded. */
export function usePicture(): { readonly picture?: Picture; readonly refusal?: ImageRefusal } {
  const { library } = useServices();
  const active = useActiveImage();
  const id = active?.imageSize === undefined || active.isPaper === true ? undefined : active.id;
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    if (id === undefined) return undefined;
    const stopped = new AbortController();
    let release: (() => void) | undefined;
    void library.display(id, stopped.signal).then((leased) => {
      if (!leased.ok) {
        if (leased.error.kind !== "cancelled") setShown({ id, refusal: leased.error });
        return;
      }
      const { bitmap, copies, imageSize } = leased.value;
      release = leased.value.release;
      if (stopped.signal.aborted) release();
      else setShown({ id, picture: { bitmap, copies, imageSize, detail: detailOf(library, id) } });
    });
    return () => {
      stopped.abort();
      setShown(undefined);
      release?.();
    };
  }, [library, id]);
  // A lease of the image before must not be drawn: its bitmap may be closed by now.
  if (shown === undefined || shown.id !== id) return {};
  return "picture" in shown ? { picture: shown.picture } : { refusal: shown.refusal };
}

function detailOf(library: ImageLibrary, id: ImageId): Picture["detail"] {
  return async (bounds, signal) => {
    const cut = await library.detail(id, bounds, signal);
    return cut.ok ? cut.value : undefined;
  };
}

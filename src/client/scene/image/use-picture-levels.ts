import { useEffect, useState } from "react";
import { closeCopies, firstLevel, halvedLevels } from "./picture-levels.ts";
import type { PictureLevels } from "./picture-levels.ts";

/** The full picture at once, its halved copies as soon as they are made. Copies are closed when the picture changes. */
export function usePictureLevels(bitmap: ImageBitmap | undefined): PictureLevels | undefined {
  const [levels, setLevels] = useState<PictureLevels>();
  useEffect(() => {
    if (bitmap === undefined) {
      setLevels(undefined);
      return;
    }
    let isCurrent = true;
    let copies: PictureLevels | undefined;
    const first = firstLevel(bitmap);
    setLevels(first);
    void halvedLevels(bitmap, first).then((all) => {
      if (!isCurrent) {
        closeCopies(all);
        return;
      }
      copies = all;
      setLevels(all);
    });
    return () => {
      isCurrent = false;
      if (copies !== undefined) closeCopies(copies);
    };
  }, [bitmap]);
  return levels;
}

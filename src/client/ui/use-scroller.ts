import { startTransition, useCallback, useState } from "react";

/**
 * The element around the rows of a virtual list, and the ref that tells it. The rows are made after it, apart from
 * everything that appears with it and in small steps: a screenful of them is more than a frame has time for.
 */
export function useScroller(): readonly [HTMLDivElement | null, (element: HTMLDivElement | null) => void] {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const tell = useCallback((element: HTMLDivElement | null) => {
    startTransition(() => {
      setScroller(element);
    });
  }, []);
  return [scroller, tell];
}

import { startTransition, useEffect, useRef, useState } from "react";

/** Calls back when the frame that comes next has been painted. Gives what calls it off. */
function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * The value as it was until a change of it has been painted where it was made; then it follows, without holding up what
 * comes next. For views that are worth less than the answer to a key.
 */
export function useAfterPaint<T>(value: T): T {
  const [followed, follow] = useState(() => value);
  const latest = useRef(value);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    latest.current = value;
    if (value === followed) return;
    // One that waits already takes the latest along: values that change with every frame must not keep it waiting.
    stop.current ??= afterPaint(() => {
      stop.current = undefined;
      startTransition(() => {
        follow(() => latest.current);
      });
    });
  }, [value, followed]);
  useEffect(
    () => () => {
      stop.current?.();
      stop.current = undefined;
    },
    [],
  );
  return followed;
}

const LONG_PRESS_MS = 550;
const STILL_PX = 10;

/** Asks for a context menu where a finger rests, for browsers that do not. Gives the function that stops it. */
export function listenToLongPress(host: Window): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let down: PointerEvent | undefined;
  const forget = () => {
    clearTimeout(timer);
    down = undefined;
  };
  const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) => {
    host.addEventListener(type, listener, { signal, capture: true, passive: true });
  };
  on("pointerdown", (event) => {
    const isSecond = down !== undefined;
    forget();
    // A second finger pinches.
    if (event.pointerType !== "touch" || isSecond) return;
    down = event;
    timer = setTimeout(() => {
      askAt(event);
    }, LONG_PRESS_MS);
  });
  on("pointermove", (event) => {
    if (down === undefined || event.pointerId !== down.pointerId) return;
    if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > STILL_PX) forget();
  });
  on("pointerup", forget);
  on("pointercancel", forget);
  // The browser was first.
  on("contextmenu", forget);
  return () => {
    forget();
    listening.abort();
  };
}

function askAt({ target, clientX, clientY }: PointerEvent): void {
  const init = { bubbles: true, cancelable: true, clientX, clientY, pointerType: "touch" };
  target?.dispatchEvent(new PointerEvent("contextmenu", init));
}

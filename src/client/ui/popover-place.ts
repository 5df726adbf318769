interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Extent {
  readonly width: number;
  readonly height: number;
}

interface PopoverPlacement {
  readonly anchor: Box;
  readonly popover: Extent;
  readonly window: Extent;
  readonly align: "start" | "center";
}

const GAP_PX = 6;
const MARGIN_PX = 8;

/** Below the anchor, or above it when there is more room there; always inside the window. In CSS pixels. */
export function popoverPlace({ anchor, popover, window, align }: PopoverPlacement): { left: number; top: number } {
  const below = anchor.top + anchor.height + GAP_PX;
  const above = anchor.top - GAP_PX - popover.height;
  const fitsBelow = below + popover.height <= window.height - MARGIN_PX;
  const wanted = align === "start" ? anchor.left : anchor.left + (anchor.width - popover.width) / 2;
  const top = fitsBelow || above < MARGIN_PX ? below : above;
  return {
    left: clamp(wanted, MARGIN_PX, window.width - MARGIN_PX - popover.width),
    top: clamp(top, MARGIN_PX, window.height - MARGIN_PX - popover.height),
  };
}

/** Moves an open popover beside its anchor. */
export function placePopover(popover: HTMLElement, anchor: Element, align: PopoverPlacement["align"]): void {
  const place = popoverPlace({
    anchor: anchor.getBoundingClientRect(),
    popover: popover.getBoundingClientRect(),
    window: { width: window.innerWidth, height: window.innerHeight },
    align,
  });
  popover.style.left = `${String(Math.round(place.left))}px`;
  popover.style.top = `${String(Math.round(place.top))}px`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

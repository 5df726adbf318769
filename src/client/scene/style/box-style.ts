/** How boxes of one bucket look. Lengths are CSS pixels on screen, whatever the zoom. */
export interface BoxStyle {
  readonly color: string;
  readonly widthPx: number;
  /** Lengths of dashes and gaps; empty for a solid line. */
  readonly dashPx: readonly number[];
  /** 0: no filling. */
  readonly fillAlpha: number;
  /** Fills with diagonal lines instead of a flat colour. */
  readonly isHatched: boolean;
  /** Draws only the second-last edge, which for a quad lies under the text. */
  readonly isUnderline: boolean;
}

const PLAIN: Omit<BoxStyle, "color"> = {
  // A line of one device pixel is drawn three to four times as fast as one that is a little wider.
  widthPx: 1,
  dashPx: [],
  fillAlpha: 0,
  isHatched: false,
  isUnderline: false,
};

export function boxStyle(color: string, how: Partial<Omit<BoxStyle, "color">> = {}): BoxStyle {
  return { ...PLAIN, ...how, color };
}

import type { PictureLook } from "../../state/filters-store.ts";

/** So steep that every grey becomes black or white, about the middle. */
const STEEP = 1000;

/** As a CSS filter; undefined for a picture that is shown as it is. */
export function pictureFilter({ brightness, contrast, isInverted, blackFrom }: PictureLook): string | undefined {
  const parts = [
    ...(brightness === 1 ? [] : [`brightness(${String(brightness)})`]),
    ...(contrast === 1 ? [] : [`contrast(${String(contrast)})`]),
    ...(isInverted ? ["invert(1)"] : []),
    // What is to become white is first brought to the middle.
    ...(blackFrom === undefined
      ? []
      : ["grayscale(1)", `brightness(${(0.5 / blackFrom).toFixed(4)})`, `contrast(${String(STEEP)})`]),
  ];
  return parts.length === 0 ? undefined : parts.join(" ");
}

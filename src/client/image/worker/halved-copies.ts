/** CSS-sized pictures need no copies. */
const SMALLEST_SIDE_PX = 700;

function needsCopies({ width, height }: ImageBitmap): boolean {
  return Math.max(width, height) > 2 * SMALLEST_SIDE_PX;
}

/** Halves until small, largest first, without the picture itself. Meant for a worker: shrinking is done in one go. */
export async function halvedCopies(bitmap: ImageBitmap): Promise<ImageBitmap[]> {
  const copies: ImageBitmap[] = [];
  for (let last = bitmap; needsCopies(last);) {
    last = await createImageBitmap(last, {
      resizeWidth: Math.max(1, Math.round(last.width / 2)),
      resizeHeight: Math.max(1, Math.round(last.height / 2)),
      resizeQuality: "medium",
    });
    copies.push(last);
  }
  return copies;
}

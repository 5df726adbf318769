/** A picture as a file that keeps each pixel. Undefined when the browser has no canvas of that size. */
export async function pieceFile(bitmap: ImageBitmap): Promise<File | undefined> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext("2d");
  if (context === null) return undefined;
  context.drawImage(bitmap, 0, 0);
  return new File([await canvas.convertToBlob({ type: "image/png" })], "region.png", { type: "image/png" });
}

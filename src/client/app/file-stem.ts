/** The name without folder and last extension, for finding an image's answer: `scans/a.png` and `a.json` are both `a`. */
export function fileStem(path: string): string {
  const name = path.split("/").at(-1) ?? path;
  return name.replace(/\.[^.]+$/, "").toLowerCase();
}

/** `page 2` before `page 10`, the same in every language setting. */
const byName = new Intl.Collator("en", { numeric: true });

export function comparePaths(a: string, b: string): number {
  return byName.compare(a, b);
}

/** Files that systems leave behind in folders. */
export function isHiddenName(name: string): boolean {
  return name.startsWith(".") || name === "Thumbs.db" || name === "desktop.ini";
}

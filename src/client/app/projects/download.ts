/** Hands a file to the person, as the browser does it. */
export function download(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken it over by the next task.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  });
}

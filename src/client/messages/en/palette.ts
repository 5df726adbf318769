import { counted } from "./counted.ts";

export const palette = {
  title: "Search or run",
  search: "Commands and images",
  placeholder: "Search commands and images",
  results: "Results",
  recent: "Recent",
  image: "Image",
  goToImage: (fileName: string) => `Go to image: ${fileName}`,
  found: counted("result", "results"),
  nothing: "Nothing found. A few letters of a command or a file name are enough.",
  /** On the button in the header. */
  open: "Search or run…",
};

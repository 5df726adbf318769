import { createContext, useContext } from "react";

/** Opens the browser's dialogs for choosing files. */
export interface FileChooser {
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
}

export const FileChooserContext = createContext<FileChooser | undefined>(undefined);

export function useFileChooser(): FileChooser {
  const chooser = useContext(FileChooserContext);
  if (chooser === undefined) throw new Error("No file chooser above this component");
  return chooser;
}

import { useEffect, useState } from "react";
import { filesFromClipboard, filesFromDataTransfer } from "../../image/collect/collect-files.ts";
import type { CollectedFile } from "../../image/collect/collect-files.ts";
import { keyPlace } from "../shell/key-place.ts";

type OnFiles = (files: readonly CollectedFile[]) => void;
type OnUnreadable = (path: string) => void;

/**
 * Makes the whole window take dropped and pasted files; what cannot be read is told by its path. True while files are held
 * over the window.
 */
export function useDropTarget(onFiles: OnFiles, onUnreadable: OnUnreadable): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    listenForDrops({ onFiles, onUnreadable, setOver, signal });
    listenForPaste({ onFiles, onUnreadable, signal });
    return () => {
      listening.abort();
    };
  }, [onFiles, onUnreadable]);
  return isOver;
}

interface Listening {
  readonly onFiles: OnFiles;
  readonly onUnreadable: OnUnreadable;
  readonly signal: AbortSignal;
}

type DropListening = Listening & { readonly setOver: (isOver: boolean) => void };

function listenForDrops({ onFiles, onUnreadable, setOver, signal }: DropListening): void {
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    // Without this the browser would open the file in place of the app.
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
    setOver(true);
  };
  const leave = (event: DragEvent) => {
    // Between elements of the page there is a related target; out of the window there is none.
    if (event.relatedTarget === null) setOver(false);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    if (!hasFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    void filesFromDataTransfer(event.dataTransfer, onUnreadable).then(onFiles);
  };
  window.addEventListener("dragenter", over, { signal });
  window.addEventListener("dragover", over, { signal });
  window.addEventListener("dragleave", leave, { signal });
  window.addEventListener("drop", drop, { signal });
}

function listenForPaste({ onFiles, onUnreadable, signal }: Listening): void {
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData === null || keyPlace(event.target) === "text-field") return;
    void filesFromClipboard(event.clipboardData, onUnreadable).then((files) => {
      if (files.length > 0) onFiles(files);
    });
  };
  window.addEventListener("paste", paste, { signal });
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}

import { useEffect, useState } from "react";
import { filesFromClipboard, filesFromDataTransfer } from "../../image/collect/collect-files.ts";
import type { CollectedFile } from "../../image/collect/collect-files.ts";
import { keyPlace } from "../shell/key-place.ts";

/** Makes the whole window take dropped and pasted files. True while files are held over it. */
export function useDropTarget(onFiles: (files: readonly CollectedFile[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    listenForDrops({ onFiles, setOver, signal });
    listenForPaste(onFiles, signal);
    return () => {
      listening.abort();
    };
  }, [onFiles]);
  return isOver;
}

interface DropListening {
  readonly onFiles: (files: readonly CollectedFile[]) => void;
  readonly setOver: (isOver: boolean) => void;
  readonly signal: AbortSignal;
}

function listenForDrops({ onFiles, setOver, signal }: DropListening): void {
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
    void filesFromDataTransfer(event.dataTransfer).then(onFiles);
  };
  window.addEventListener("dragenter", over, { signal });
  window.addEventListener("dragover", over, { signal });
  window.addEventListener("dragleave", leave, { signal });
  window.addEventListener("drop", drop, { signal });
}

function listenForPaste(onFiles: DropListening["onFiles"], signal: AbortSignal): void {
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData === null || keyPlace(event.target) === "text-field") return;
    void filesFromClipboard(event.clipboardData).then((files) => {
      if (files.length > 0) onFiles(files);
    });
  };
  window.addEventListener("paste", paste, { signal });
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}

import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import type { ImageItem } from "../../state/image-item.ts";
import { useDocumentOf, useWorkspace } from "../../state/use-workspace.ts";
import { imageStatus } from "./image-status.ts";
import type { ImageStatus } from "./image-status.ts";
import { useNow } from "./use-now.ts";

export function useImageStatus(item: ImageItem): ImageStatus {
  const { filters } = useWorkspace();
  const messages = useMessages();
  const document = useDocumentOf(item.id);
  const threshold = useStore(filters, (state) => state.threshold);
  const nowMs = useNow(item.progress.phase === "waiting");
  return imageStatus(item, { messages, document, threshold, nowMs });
}

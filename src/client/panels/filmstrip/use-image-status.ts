import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { selectShownVersion } from "../../state/answers-store.ts";
import type { ImageItem } from "../../state/image-item.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { imageStatus } from "./image-status.ts";
import type { ImageStatus } from "./image-status.ts";
import { useNow } from "./use-now.ts";

export function useImageStatus(item: ImageItem): ImageStatus {
  const { answers, filters } = useWorkspace();
  const messages = useMessages();
  const document = useStore(answers, (state) => selectShownVersion(state, item.id)?.document);
  const threshold = useStore(filters, (state) => state.threshold);
  const nowMs = useNow(item.progress.phase === "waiting");
  return imageStatus(item, { messages, document, threshold, nowMs });
}

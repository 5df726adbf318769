import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { REVIEW_ORDERS } from "../../state/queue-order.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { ChoiceMenu } from "../../ui/choice-menu.tsx";

/** In which order the words come. */
export function ReviewOrderMenu() {
  const { settings } = useWorkspace();
  const { review: texts } = useMessages().panels;
  const order = useStore(settings, (state) => state.reviewOrder);
  return (
    <ChoiceMenu
      label={`${texts.order}: ${texts.orders[order]}`}
      choices={REVIEW_ORDERS.map((id) => ({ id, label: texts.orders[id] }))}
      chosen={order}
      onChoose={(reviewOrder) => {
        settings.getState().change({ reviewOrder });
      }}
    />
  );
}

import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { REVIEW_ORDERS } from "../../state/queue-order.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { MenuButton } from "../../ui/menu-button.tsx";

/** In which order the words come. */
export function ReviewOrderMenu() {
  const { settings } = useWorkspace();
  const { review: texts } = useMessages().panels;
  const order = useStore(settings, (state) => state.reviewOrder);
  const items = REVIEW_ORDERS.map((id) => ({
    id,
    label: texts.orders[id],
    kind: "radio" as const,
    isChecked: id === order,
  }));
  return (
    <MenuButton
      label={`${texts.order}: ${texts.orders[order]}`}
      sections={[{ items }]}
      isSmall
      onPick={(picked) => {
        const reviewOrder = REVIEW_ORDERS.find((each) => each === picked);
        if (reviewOrder !== undefined) settings.getState().change({ reviewOrder });
      }}
    >
      {texts.orders[order]}
    </MenuButton>
  );
}

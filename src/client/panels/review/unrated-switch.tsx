import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { CheckRow } from "../../ui/check-row.tsx";

/** Whether words of which the engine did not say how sure it is are to be reviewed too. */
export function UnratedSwitch({ count }: { count: number }) {
  const { settings } = useWorkspace();
  const { review: texts } = useMessages().panels;
  const isOn = useStore(settings, (state) => state.reviewsUnrated);
  return (
    <CheckRow
      label={texts.unrated(count)}
      isChecked={isOn}
      onToggle={() => {
        settings.getState().change({ reviewsUnrated: !isOn });
      }}
    />
  );
}

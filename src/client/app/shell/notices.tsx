import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { ToastRegion } from "../../ui/toast-region.tsx";
import { useServices } from "../services.ts";

export function Notices() {
  const { app, common } = useMessages();
  const { notices, dismiss } = useStore(useServices().notices);
  const toasts = notices.map(({ action, ...notice }) => ({
    ...notice,
    action: action && {
      label: action.label,
      run: () => {
        dismiss(notice.id);
        action.run();
      },
    },
  }));
  return <ToastRegion label={app.notices} closeLabel={common.close} toasts={toasts} onDismiss={dismiss} />;
}

import { Banner } from "./banner.tsx";
import type { BannerTone } from "./banner.tsx";
import { Button } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";
import styles from "./toast-region.module.css";

export interface Toast {
  readonly id: string;
  readonly tone: BannerTone;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

interface ToastRegionProps {
  readonly label: string;
  readonly closeLabel: string;
  readonly toasts: readonly Toast[];
  readonly onDismiss: (id: string) => void;
}

/** Short messages over a corner of the window: errors are announced at once, the others when there is a pause. */
export function ToastRegion({ label, closeLabel, toasts, onDismiss }: ToastRegionProps) {
  const rows = (list: readonly Toast[]) =>
    list.map((toast) => (
      <div key={toast.id} className={styles["toast"]}>
        <Banner
          tone={toast.tone}
          actions={
            toast.action !== undefined && (
              <Button isSmall onClick={toast.action.run}>
                {toast.action.label}
              </Button>
            )
          }
        >
          {toast.text}
        </Banner>
        <IconButton
          icon="close"
          isSmall
          label={closeLabel}
          className={styles["close"]}
          onClick={() => {
            onDismiss(toast.id);
          }}
        />
      </div>
    ));
  return (
    <div role="region" aria-label={label} className={styles["region"]}>
      <div role="status">{rows(toasts.filter((toast) => toast.tone !== "error"))}</div>
      <div role="alert">{rows(toasts.filter((toast) => toast.tone === "error"))}</div>
    </div>
  );
}

import { useStore } from "zustand";
import { formatShare } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { PLAIN_LOOK } from "../../state/filters-store.ts";
import type { PictureLook } from "../../state/filters-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { CheckRow } from "../../ui/check-row.tsx";
import { PopoverButton } from "../../ui/popover-button.tsx";
import { Slider } from "../../ui/slider.tsx";
import barStyles from "./layer-bar.module.css";
import styles from "./look-popover.module.css";

/** How the picture and what lies over it are shown. Changes nothing that is sent or answered. */
export function LookPopover() {
  const { layers } = useMessages();
  return (
    <PopoverButton
      icon="eye"
      label={`${layers.look}: ${layers.lookTitle}`}
      face={<span className={barStyles["iconBeside"]}>{layers.look}</span>}
      title={layers.lookTitle}
      buttonClass={styles["button"]}
      popoverClass={styles["popover"]}
    >
      <div className={styles["controls"]}>
        <OverlayControls />
        <PictureControls />
      </div>
    </PopoverButton>
  );
}

function OverlayControls() {
  const { filters, settings, viewport } = useWorkspace();
  const { layers, locale } = useMessages();
  const wheel = useStore(settings, (state) => state.wheel);
  const drag = useStore(settings, (state) => state.drag);
  const { isTextShown, toggleText, isOrderShown, toggleOrder, opacity, setOpacity } = useStore(filters);
  return (
    <>
      <CheckRow label={layers.textOver} isChecked={isTextShown} onToggle={toggleText} />
      <CheckRow label={layers.readingOrder} isChecked={isOrderShown} onToggle={toggleOrder} />
      <Slider
        label={layers.opacity}
        value={opacity}
        min={0.1}
        max={1}
        step={0.05}
        shown={formatShare(locale, opacity)}
        onChange={setOpacity}
      />
      <CheckRow
        label={layers.wheelZooms}
        isChecked={wheel === "zoom"}
        onToggle={() => settings.getState().change({ wheel: wheel === "zoom" ? "pan" : "zoom" })}
      />
      <CheckRow
        label={layers.dragSelects}
        isChecked={drag === "select"}
        onToggle={() => settings.getState().change({ drag: drag === "select" ? "pan" : "select" })}
      />
      <div className={styles["turns"]}>
        <Button isSmall icon="turn-left" onClick={() => viewport.getState().turnBy(-90)}>
          {layers.turnLeft}
        </Button>
        <Button isSmall icon="retry" onClick={() => viewport.getState().turnBy(90)}>
          {layers.turnRight}
        </Button>
      </div>
    </>
  );
}

function PictureControls() {
  const { filters } = useWorkspace();
  const { layers, locale } = useMessages();
  const look = useStore(filters, (state) => state.look);
  const change = useStore(filters, (state) => state.changeLook);
  const range = { min: 0.2, max: 3, step: 0.05 };
  const { brightness, contrast, isInverted, blackFrom } = look;
  return (
    <div role="group" aria-label={layers.picture} className={styles["part"]}>
      <p className={styles["head"]}>
        {layers.picture}
        <Button isSmall disabled={isPlain(look)} onClick={() => change(PLAIN_LOOK)}>
          {layers.resetPicture}
        </Button>
      </p>
      <Slider
        {...range}
        label={layers.brightness}
        value={brightness}
        shown={formatShare(locale, brightness)}
        onChange={(value) => change({ brightness: value })}
      />
      <Slider
        {...range}
        label={layers.contrast}
        value={contrast}
        shown={formatShare(locale, contrast)}
        onChange={(value) => change({ contrast: value })}
      />
      <CheckRow label={layers.invert} isChecked={isInverted} onToggle={() => change({ isInverted: !isInverted })} />
      <CheckRow
        label={layers.blackAndWhite}
        isChecked={blackFrom !== undefined}
        onToggle={() => change({ blackFrom: blackFrom === undefined ? 0.5 : undefined })}
      />
      {blackFrom !== undefined && (
        <Slider
          label={layers.blackFrom}
          value={blackFrom}
          min={0.05}
          max={0.95}
          step={0.01}
          shown={formatShare(locale, blackFrom)}
          onChange={(value) => change({ blackFrom: value })}
        />
      )}
      <p className={styles["note"]}>{layers.pictureNote}</p>
    </div>
  );
}

function isPlain({ brightness, contrast, isInverted, blackFrom }: PictureLook): boolean {
  return brightness === 1 && contrast === 1 && !isInverted && blackFrom === undefined;
}

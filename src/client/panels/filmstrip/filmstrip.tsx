import { useMemo } from "react";
import type { KeyboardEvent } from "react";
import { useStore } from "zustand";
import { useActions } from "../../commands/actions.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { ImageId } from "../../state/image-item.ts";
import { selectActiveImage } from "../../state/images-store.ts";
import type { ImagesState } from "../../state/images-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { classNames } from "../../ui/class-names.ts";
import { useMediaQuery } from "../../ui/use-media-query.ts";
import { VirtualListbox } from "../../ui/virtual-listbox.tsx";
import { ImageCard } from "./image-card.tsx";
import { ImageMenu } from "./image-menu.tsx";
import { isFailed } from "./image-status.ts";
import styles from "./filmstrip.module.css";

const CARD_HEIGHT_PX = 140;
const CARD_WIDTH_PX = 132;
/** So that a batch of the usual size is all there for search in the page, assistive technology and tests. */
const OVERSCAN = 40;
const NARROW = "(max-width: 899px)";

/** All images with their state. A column at the side; a row on narrow screens. */
export function Filmstrip() {
  const workspace = useWorkspace();
  const actions = useActions();
  const messages = useMessages();
  const order = useStore(workspace.images, (state) => state.order);
  const active = useStore(workspace.images, selectActiveImage);
  const failed = useStore(workspace.images, countFailed);
  const isRow = useMediaQuery(NARROW);
  const selectedIndex = useMemo(() => (active === undefined ? -1 : order.indexOf(active.id)), [order, active]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Delete" || active === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    actions.remove(active.id);
  };
  const idAt = (index: number): ImageId | undefined => order[index];
  return (
    <div className={classNames(styles["filmstrip"], isRow && styles["row"])}>
      <div className={styles["header"]}>
        <span>{messages.filmstrip.count(order.length)}</span>
        {failed > 0 && <span className={styles["failed"]}>{messages.filmstrip.failed(failed)}</span>}
      </div>
      <VirtualListbox
        label={messages.filmstrip.label}
        menu="images"
        count={order.length}
        itemSizePx={isRow ? CARD_WIDTH_PX : CARD_HEIGHT_PX}
        overscan={OVERSCAN}
        direction={isRow ? "horizontal" : "vertical"}
        selectedIndex={selectedIndex}
        onSelect={(index) => {
          const id = idAt(index);
          if (id !== undefined) workspace.images.getState().activate(id);
        }}
        keyOf={(index) => idAt(index) ?? String(index)}
        renderOption={(index) => <Option id={idAt(index)} isSelected={index === selectedIndex} />}
        besideSelected={active !== undefined && <ImageMenu item={active} />}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function Option({ id, isSelected }: { id: ImageId | undefined; isSelected: boolean }) {
  return id === undefined ? null : <ImageCard imageId={id} isSelected={isSelected} />;
}

function countFailed(state: ImagesState): number {
  let count = 0;
  for (const item of state.items.values()) if (isFailed(item)) count += 1;
  return count;
}

import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import { Tooltip } from "./tooltip.tsx";
import styles from "./button.module.css";

interface IconButtonProps extends Omit<ComponentProps<"button">, "type" | "children" | "aria-label"> {
  readonly icon: IconName;
  /** The accessible name, also shown as the tooltip. */
  readonly label: string;
  /** Such as `Ctrl Z`; shown after the label in the tooltip. */
  readonly shortcut?: string | undefined;
  readonly isSmall?: boolean;
  /** With an edge, for buttons that stand alone. */
  readonly isFramed?: boolean;
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, isSmall = false, isFramed = false, className, ...rest } = props;
  const classes = [styles["iconOnly"], isSmall && styles["small"], isFramed && styles["framed"], className];
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button {...rest} type="button" aria-label={label} className={classNames(...classes)}>
        <Icon name={icon} size={isSmall ? 14 : 16} />
      </button>
    </Tooltip>
  );
}

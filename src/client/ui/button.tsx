import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import styles from "./button.module.css";

export type ButtonTone = "plain" | "primary" | "quiet" | "danger";

interface ButtonProps extends Omit<ComponentProps<"button">, "type"> {
  readonly tone?: ButtonTone;
  readonly icon?: IconName | undefined;
  readonly isSmall?: boolean;
  readonly children: ReactNode;
}

export function Button({ tone = "plain", icon, isSmall = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={classNames(styles["button"], styles[tone], isSmall && styles["small"], className)}
    >
      {icon !== undefined && <Icon name={icon} size={isSmall ? 14 : 16} />}
      {children}
    </button>
  );
}

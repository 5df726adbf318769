import type { ChangeEvent, RefObject } from "react";
import { filesFromList } from "../../image/collect/collect-files.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import buttonStyles from "../../ui/button.module.css";
import { useServices } from "../services.ts";
import styles from "./header.module.css";

export interface FileInputRefs {
  readonly files: RefObject<HTMLInputElement | null>;
  readonly folder: RefObject<HTMLInputElement | null>;
}

/** Two real file inputs that look like buttons: keyboard, screen reader and scripts use them as what they are. */
export function FileInputs({ files, folder }: FileInputRefs) {
  const { header } = useMessages();
  const { opener } = useServices();
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    if (input.files !== null) void opener.openFiles(filesFromList(input.files));
    // The same file chosen again must be a change again.
    input.value = "";
  };
  return (
    <>
      <span className={classNames(buttonStyles["button"], buttonStyles["plain"], styles["fileButton"])}>
        <Icon name="add" />
        <span className={styles["fileText"]}>{header.addImages}</span>
        <input ref={files} type="file" multiple aria-label={header.addImages} title="" onChange={take} />
      </span>
      <span className={classNames(buttonStyles["iconOnly"], styles["fileButton"], styles["wideOnly"])}>
        <Icon name="folder" />
        <input
          ref={(input) => {
            folder.current = input;
            if (input !== null) input.webkitdirectory = true;
          }}
          type="file"
          multiple
          aria-label={header.addFolder}
          title={header.addFolder}
          onChange={take}
        />
      </span>
    </>
  );
}

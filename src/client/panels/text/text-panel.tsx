import { wholeText } from "../../commands/selected-text.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { CopyButton } from "../copy-button.tsx";
import { CopyMenu } from "../copy-menu.tsx";
import type { PanelProps } from "../panel-props.ts";
import { AnnotationList } from "./annotation-list.tsx";
import { DocumentTree } from "./document-tree.tsx";
import { hasChildren } from "./tree-keys.ts";
import { treeKey } from "./tree-model.ts";
import type { TreeModel } from "./tree-model.ts";
import { useTreeState } from "./use-tree-state.ts";
import styles from "./text-panel.module.css";

export function TextPanel({ version, document }: PanelProps) {
  const { text, target } = useMessages().panels;
  const state = useTreeState(document);
  return (
    <>
      {state.model.nodes.length > 0 && (
        <>
          <div className={styles["toolbar"]}>
            <span className={styles["count"]}>{target.words(document.words.size)}</span>
            <CopyButton label={text.copyText} text={() => wholeText(document)} />
            <CopyMenu document={document} />
            <IconButton
              icon="chevron-down"
              isSmall
              label={text.expand}
              onClick={() => {
                state.expand([...state.collapsed]);
              }}
            />
            <IconButton
              icon="chevron-up"
              isSmall
              label={text.collapse}
              onClick={() => {
                state.collapse(blockKeys(state.model));
              }}
            />
          </div>
          <DocumentTree document={document} state={state} />
        </>
      )}
      <AnnotationList answer={version.document} />
    </>
  );
}

function blockKeys({ nodes }: TreeModel): readonly string[] {
  return nodes.filter((node, index) => node.kind === "block" && hasChildren(node, index)).map(treeKey);
}

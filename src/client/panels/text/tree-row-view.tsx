import { memo } from "react";
import type { ReactNode } from "react";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { lineText } from "#core/document/text.ts";
import { confidenceBand } from "#core/quality/confidence-band.ts";
import { formatConfidence } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { nodeLabel } from "./node-label.ts";
import { hasChildren } from "./tree-keys.ts";
import type { TreeModel, TreeNode } from "./tree-model.ts";
import type { TreeRow } from "./tree-rows.ts";
import styles from "./document-tree.module.css";

export interface TreeRowViewProps {
  readonly document: RecognizedDocument;
  readonly model: TreeModel;
  readonly row: TreeRow;
  readonly isCollapsed: boolean;
  /** Index of the node with the tab stop when it is in this row; -1 otherwise. */
  readonly activeIndex: number;
  /** Indices of the selected nodes of this row, joined: equal strings need no new drawing. */
  readonly selected: string;
  readonly threshold: number;
}

/** A part's name, or a line with its words side by side; each of them a node of the tree. */
export const TreeRowView = memo(function TreeRowView(props: TreeRowViewProps) {
  const { model, row } = props;
  const node = model.nodes[row.index];
  if (node === undefined) return null;
  const words = model.nodes.slice(row.wordsFrom, row.wordsTo);
  return (
    <div role="none" className={classNames(styles["row"], styles[node.kind])} dir="auto">
      {row.isFirst ? <PartItem {...props} node={node} /> : <span className={styles["gutter"]} />}
      {words.length > 0 && (
        <span role="none" className={styles["words"]}>
          {words.map((word, order) => (
            <WordItem key={word.id} {...props} node={word} index={row.wordsFrom + order} />
          ))}
        </span>
      )}
    </div>
  );
});

interface ItemProps extends TreeRowViewProps {
  readonly node: TreeNode;
}

function PartItem(props: ItemProps) {
  const { document, row, node, isCollapsed } = props;
  const { text } = useMessages().panels;
  const isParent = hasChildren(node, row.index);
  const confidence = recordOf(document, node)?.confidence;
  const names = {
    page: text.page(node.position),
    block: node.kind === "block" ? blockName(document, node, text) : "",
    paragraph: text.paragraph(node.position),
    line: isCollapsed && node.kind === "line" ? lineText(document, node.id) : "",
    word: "",
  };
  return (
    <Item {...props} index={row.index} isExpanded={isParent ? !isCollapsed : undefined} className={styles["part"]}>
      {isParent && (
        <span data-toggle className={styles["gutter"]}>
          <Icon name={isCollapsed ? "chevron-right" : "chevron-down"} size={12} />
        </span>
      )}
      {names[node.kind] !== "" && <span className={styles["name"]}>{names[node.kind]}</span>}
      {confidence !== undefined && node.kind !== "line" && (
        <span className={styles["confidence"]}>{formatConfidence(confidence)}</span>
      )}
    </Item>
  );
}

function WordItem(props: ItemProps & { readonly index: number }) {
  const { document, node, threshold } = props;
  const { panels } = useMessages();
  const word = node.kind === "word" ? document.words.get(node.id) : undefined;
  const band = confidenceBand(word?.confidence, threshold);
  const text = word?.text ?? "";
  return (
    <Item {...props} isExpanded={undefined} className={classNames(styles["text"], styles[band])}>
      {text.trim() === "" ? <em>{panels.empty}</em> : text}
    </Item>
  );
}

interface TreeItemProps extends ItemProps {
  readonly index: number;
  readonly isExpanded: boolean | undefined;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

function Item(props: TreeItemProps) {
  const { document, node, index, threshold, activeIndex, selected, children } = props;
  const messages = useMessages();
  return (
    <span
      role="treeitem"
      data-index={index}
      aria-level={node.level}
      aria-posinset={node.position}
      aria-setsize={node.setSize}
      aria-expanded={props.isExpanded}
      aria-selected={selected.split(",").includes(String(index))}
      aria-label={nodeLabel(node, { document, messages, threshold })}
      tabIndex={index === activeIndex ? 0 : -1}
      className={classNames(styles["item"], props.className)}
    >
      {children}
    </span>
  );
}

function blockName(
  document: RecognizedDocument,
  node: TreeNode & { kind: "block" },
  text: ReturnType<typeof useMessages>["panels"]["text"],
): string {
  return text.block(node.position, text.blockKinds[document.blocks.get(node.id)?.kind ?? "unknown"]);
}

function recordOf(document: RecognizedDocument, node: TreeNode) {
  if (node.kind === "page") return document.pages.get(node.id);
  if (node.kind === "block") return document.blocks.get(node.id);
  return node.kind === "paragraph" ? document.paragraphs.get(node.id) : undefined;
}

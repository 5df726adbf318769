import { memo } from "react";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import type { LineId } from "#core/document/ids.ts";
import { wordStatus } from "#core/edit/reviewed-document.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { lineText } from "#core/document/text.ts";
import { confidenceBand } from "#core/quality/confidence-band.ts";
import { formatConfidence } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { StatusMark } from "../review/status-mark.tsx";
import { nodeLabel } from "./node-label.ts";
import { hasChildren } from "./tree-keys.ts";
import type { Collapsed } from "./tree-keys.ts";
import { treeKey } from "./tree-model.ts";
import type { TreeModel, TreeNode } from "./tree-model.ts";
import type { TreeRow } from "./tree-rows.ts";
import { WordEdit } from "./word-edit.tsx";
import styles from "./document-tree.module.css";

export interface TreeRowViewProps {
  readonly document: ReviewedDocument;
  readonly model: TreeModel;
  readonly row: TreeRow;
  readonly collapsed: Collapsed;
  /** Index of the node with the tab stop when it is in this row; -1 otherwise. */
  readonly activeIndex: number;
  /** Indices of the selected nodes of this row, joined: equal strings need no new drawing. */
  readonly selected: string;
  readonly threshold: number;
  /** Ids of the words of this row that a search is about, joined in the same way. */
  readonly marked: string;
}

/** A part's name, or a line with its words side by side; each of them a node of the tree. */
export const TreeRowView = memo(function TreeRowView(props: TreeRowViewProps) {
  const { model, row } = props;
  const node = model.nodes[row.index];
  if (node === undefined) return null;
  const inside = model.nodes.slice(row.insideFrom, row.insideTo);
  return (
    <div role="none" className={classNames(styles["row"], styles[node.kind])} dir="auto">
      {row.isFirst ? <PartItem {...props} node={node} index={row.index} /> : <span className={styles["gutter"]} />}
      {inside.length > 0 && (
        <span role="none" className={styles["inside"]}>
          {inside.map((child, order) => {
            const Child = child.kind === "word" ? WordItem : PartItem;
            return <Child key={child.id} {...props} node={child} index={row.insideFrom + order} />;
          })}
        </span>
      )}
    </div>
  );
});

interface ItemProps extends TreeRowViewProps {
  readonly node: TreeNode;
  readonly index: number;
}

function PartItem(props: ItemProps) {
  const { document, node, index, collapsed } = props;
  const messages = useMessages();
  const isParent = hasChildren(node, index);
  const isCollapsed = collapsed.has(treeKey(node));
  const confidence = node.kind === "line" ? undefined : recordOf(document, node)?.confidence;
  const name =
    node.kind === "line" ? lineName(document, node.id, isCollapsed) : nodeLabel(node, { ...props, messages });
  return (
    <Item {...props} isExpanded={isParent ? !isCollapsed : undefined} className={styles["part"]}>
      {isParent && (
        <span data-toggle className={styles["gutter"]}>
          <Icon name={isCollapsed ? "chevron-right" : "chevron-down"} size={12} />
        </span>
      )}
      {name !== "" && <span className={styles["name"]}>{name}</span>}
      {confidence !== undefined && <span className={styles["confidence"]}>{formatConfidence(confidence)}</span>}
    </Item>
  );
}

/** Of a line that is open its words are shown instead. */
function lineName(document: ReviewedDocument, id: LineId, isCollapsed: boolean): string {
  return isCollapsed ? lineText(document, id) : "";
}

function WordItem(props: ItemProps) {
  const { document, node, threshold, marked } = props;
  const word = node.kind === "word" ? document.words.get(node.id) : undefined;
  const band = confidenceBand(word?.confidence, threshold);
  const text = word?.text ?? "";
  const isEdited = useStore(
    useWorkspace().editing,
    ({ edited }) => edited?.place === "text" && edited.wordId === word?.id,
  );
  const isMarked = marked !== "" && marked.split(",").includes(node.id);
  return (
    <Item
      {...props}
      isExpanded={undefined}
      className={classNames(styles["text"], styles[band], isMarked && styles["marked"])}
    >
      {isEdited && word !== undefined ? (
        <WordEdit key={text} document={document} word={word} />
      ) : (
        <WordText text={text} />
      )}
      {word !== undefined && <StatusMark status={wordStatus(document, word.id)} />}
    </Item>
  );
}

function WordText({ text }: { text: string }) {
  const { panels } = useMessages();
  return text.trim() === "" ? <em>{panels.empty}</em> : text;
}

interface TreeItemProps extends ItemProps {
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

function recordOf(document: ReviewedDocument, node: TreeNode) {
  if (node.kind === "page") return document.pages.get(node.id);
  if (node.kind === "block") return document.blocks.get(node.id);
  return node.kind === "paragraph" ? document.paragraphs.get(node.id) : undefined;
}

import { useMemo, useState } from "react";
import { formatNumber } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { VirtualListbox } from "../../ui/virtual-listbox.tsx";
import type { RawPanelProps } from "../panel-props.ts";
import { warningRows } from "./warning-rows.ts";
import type { WarningRow } from "./warning-rows.ts";
import styles from "./warnings-panel.module.css";

const ROW_HEIGHT_PX = 44;

/** What is wrong with the answer: each place leads to its line of the JSON. */
export function WarningsPanel({ version, onShowLine }: RawPanelProps) {
  const messages = useMessages();
  const { warnings } = messages.panels;
  const rows = useMemo(() => warningRows(version, messages), [version, messages]);
  const [selected, setSelected] = useState(-1);
  const open = (row: WarningRow | undefined) => {
    if (row?.kind === "issue" && row.issue.rawLine !== undefined) onShowLine?.(row.issue.rawLine);
  };
  return (
    <>
      <p className={styles["hint"]}>{warnings.hint}</p>
      <VirtualListbox
        label={warnings.title}
        count={rows.length}
        itemSizePx={ROW_HEIGHT_PX}
        selectedIndex={selected}
        onSelect={setSelected}
        keyOf={String}
        onKeyDown={(event) => {
          if (event.key === "Enter") open(rows[selected]);
        }}
        renderOption={(index) => {
          const row = rows[index];
          return (
            row !== undefined && (
              <div
                className={styles["row"]}
                onClick={() => {
                  open(row);
                }}
              >
                <Row row={row} />
              </div>
            )
          );
        }}
      />
    </>
  );
}

function Row({ row }: { row: WarningRow }) {
  const { panels, locale } = useMessages();
  switch (row.kind) {
    case "group":
      return (
        <strong className={styles["group"]} title={row.title}>
          {row.title} <span className={styles["count"]}>{formatNumber(locale, row.count)}</span>
        </strong>
      );
    case "error":
      return (
        <>
          <span className={styles["line"]} title={row.title}>
            {row.title}
          </span>
          <span className={styles["dim"]} title={row.text}>
            {row.text}
          </span>
        </>
      );
    case "issue": {
      const { path, expected, got, rawLine } = row.issue;
      const line = rawLine === undefined ? "" : panels.warnings.line(formatNumber(locale, rawLine + 1));
      return (
        <>
          <code className={styles["path"]} title={path}>
            <bdi>{path === "" ? panels.warnings.wholeAnswer : path}</bdi>
          </code>
          <span className={styles["dim"]} title={panels.notices.expected(expected, got)}>
            {panels.warnings.got(got)} {line}
          </span>
        </>
      );
    }
  }
}

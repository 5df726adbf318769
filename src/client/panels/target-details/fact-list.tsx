import { confidenceBand } from "#core/quality/confidence-band.ts";
import { classNames } from "../../ui/class-names.ts";
import type { Fact } from "./fact.ts";
import styles from "./fact-list.module.css";

interface FactListProps {
  readonly facts: readonly Fact[];
  readonly threshold: number;
}

/** Labels and values in two columns. */
export function FactList({ facts, threshold }: FactListProps) {
  return (
    <dl className={styles["list"]}>
      {facts.map((fact, index) => (
        <div key={`${fact.label}${String(index)}`} className={styles["row"]}>
          <dt>{fact.label}</dt>
          <dd className={styles["value"]} dir="auto">
            <span className={classNames(valueClass(fact, threshold))}>{fact.value}</span>
            {fact.note !== undefined && <span className={styles["note"]}>{fact.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function valueClass({ confidence }: Fact, threshold: number): string | undefined {
  return confidence === undefined ? undefined : styles[confidenceBand(confidence.value, threshold)];
}

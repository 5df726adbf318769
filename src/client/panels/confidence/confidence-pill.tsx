import type { Confidence } from "#core/document/confidence.ts";
import { confidenceBand } from "#core/quality/confidence-band.ts";
import { classNames } from "../../ui/class-names.ts";
import { formatConfidence } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import styles from "./confidence-pill.module.css";

interface ConfidencePillProps {
  readonly confidence: Confidence | undefined;
  readonly threshold: number;
}

/** A confidence as a number; a dash in its own style where the answer gives none. */
export function ConfidencePill({ confidence, threshold }: ConfidencePillProps) {
  const { panels } = useMessages();
  const band = confidenceBand(confidence, threshold);
  return (
    <span
      className={classNames(styles["pill"], styles[band])}
      title={confidence === undefined ? panels.noConfidence : undefined}
    >
      {confidence === undefined ? "–" : formatConfidence(confidence)}
    </span>
  );
}

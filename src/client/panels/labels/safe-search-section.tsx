import type { SafeSearch, SafeSearchCategory } from "#core/document/image-records.ts";
import { LIKELIHOODS } from "#core/document/likelihood.ts";
import type { Likelihood } from "#core/document/likelihood.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { classNames } from "../../ui/class-names.ts";
import { Section } from "../../ui/section.tsx";
import styles from "./labels-panel.module.css";

const CATEGORIES: readonly SafeSearchCategory[] = ["adult", "spoof", "medical", "violence", "racy"];
const STEPS = LIKELIHOODS.slice(1);

interface SafeSearchSectionProps {
  readonly safeSearch: SafeSearch | undefined;
  /** How far the judgement can be trusted. */
  readonly note: string | undefined;
}

export function SafeSearchSection({ safeSearch, note }: SafeSearchSectionProps) {
  const { labels, target } = useMessages().panels;
  if (safeSearch === undefined) return null;
  return (
    <Section title={labels.safeSearch}>
      <ul className={styles["list"]}>
        {CATEGORIES.map((category) => {
          // The wire leaves out what was not judged.
          const likelihood = safeSearch[category] ?? "unknown";
          return (
            <li key={category} className={styles["row"]}>
              <span className={styles["name"]}>{labels.safeSearchCategories[category]}</span>
              <LikelihoodDots likelihood={likelihood} />
              <span className={styles["likelihood"]}>{target.likelihoods[likelihood]}</span>
            </li>
          );
        })}
      </ul>
      {note !== undefined && <p className={styles["note"]}>{note}</p>}
    </Section>
  );
}

/** Five steps; none is filled when the service did not judge. */
function LikelihoodDots({ likelihood }: { likelihood: Likelihood }) {
  const level = STEPS.indexOf(likelihood);
  return (
    <span className={styles["dots"]} aria-hidden="true">
      {STEPS.map((step, index) => (
        <span key={step} className={classNames(index <= level && styles["filled"])} />
      ))}
    </span>
  );
}

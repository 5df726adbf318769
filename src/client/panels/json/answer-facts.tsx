import { useMessages } from "../../messages/messages-context.ts";
import type { AnswerVersion } from "../../state/answer-version.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./json-panel.module.css";

/** What was asked, what became of it, and where the answer says that the image came from. */
export function AnswerFacts({ version }: { version: AnswerVersion }) {
  const { labels } = useMessages().panels;
  const { features, source } = version.document;
  if (features.length === 0 && source === undefined) return null;
  return (
    <dl className={styles["facts"]}>
      {features.length > 0 && (
        <div>
          <dt>{labels.features}</dt>
          <dd>
            {features.map(({ featureIndex, kind, outcome }) => (
              <span key={featureIndex} className={classNames(styles["feature"], styles[outcome])}>
                {labels.featureKinds[kind]} <small>{labels.outcomes[outcome]}</small>
              </span>
            ))}
          </dd>
        </div>
      )}
      {source !== undefined && (
        <div>
          <dt>{labels.source}</dt>
          <dd>
            {source.uri} {source.pageNumber !== undefined && labels.sourcePage(source.pageNumber)}
          </dd>
        </div>
      )}
    </dl>
  );
}

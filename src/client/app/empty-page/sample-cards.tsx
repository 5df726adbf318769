import { useQuery } from "@tanstack/react-query";
import { useActions } from "../../commands/actions.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { sampleTitle, sampleUrl } from "../samples.ts";
import { useServices } from "../services.ts";
import styles from "./empty-page.module.css";

/** Pictures with stored answers, which open at once and need no engine. Nothing when there are none. */
export function SampleCards() {
  const messages = useMessages();
  const { empty } = messages;
  const { openSample } = useActions();
  const { data: samples = [] } = useQuery(useServices().samples);
  if (samples.length === 0) return null;
  return (
    <section aria-labelledby="samples-title">
      <h3 id="samples-title" className={styles["samplesTitle"]}>
        {empty.samples}
      </h3>
      <ul className={styles["samples"]}>
        {samples
          .map((sample) => ({ ...sample, title: sampleTitle(sample, messages) }))
          .map(({ id, title, thumb }) => (
            <li key={id}>
              <button
                type="button"
                className={styles["card"]}
                aria-label={empty.sample(title)}
                onClick={() => {
                  openSample(id);
                }}
              >
                <img src={sampleUrl(thumb)} alt="" className={styles["thumb"]} width={200} height={140} />
                <span className={styles["cardTitle"]}>{title}</span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}

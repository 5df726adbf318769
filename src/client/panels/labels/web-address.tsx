import { useMessages } from "../../messages/messages-context.ts";
import { webLink } from "./web-link.ts";
import styles from "./labels-panel.module.css";

/** An address of the answer. Nothing of it is loaded; only plain web addresses can be opened, by the person. */
export function WebAddress({ address }: { address: string }) {
  const { labels } = useMessages().panels;
  const link = webLink(address);
  if (link === undefined) {
    return (
      <span className={styles["address"]} title={labels.notALink}>
        {address}
      </span>
    );
  }
  return (
    <a className={styles["address"]} href={link.href} target="_blank" rel="noopener noreferrer" title={address}>
      <strong>{link.host}</strong> {address}
    </a>
  );
}

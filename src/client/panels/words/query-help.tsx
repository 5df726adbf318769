import { useMessages } from "../../messages/messages-context.ts";
import { PopoverButton } from "../../ui/popover-button.tsx";
import { QueryList } from "./query-list.tsx";
import listStyles from "./query-list.module.css";
import styles from "./words-panel.module.css";

const EXAMPLES = {
  total: "total",
  unsure: "conf<0.6",
  none: "conf:none",
  language: "lang:ru,en",
  digits: String.raw`text~"\d"`,
  notDate: "-entity:date",
  corrected: "status:corrected",
  small: "height<12 block:1",
  either: "conf<0.5 OR conf:none",
} as const;

const KEYS = ["total", "unsure", "none", "language", "digits", "notDate", "corrected", "small", "either"] as const;

/** Examples to be read, and to be tried with a click. */
export function QueryHelp({ onPick }: { onPick: (query: string) => void }) {
  const { words: texts } = useMessages().panels;
  return (
    <PopoverButton
      icon="info"
      label={texts.help}
      face=""
      title={texts.help}
      buttonClass={styles["help"]}
      popoverClass={listStyles["popover"]}
    >
      <p>{texts.helpText}</p>
      <QueryList queries={KEYS.map((key) => ({ query: EXAMPLES[key], about: texts.examples[key] }))} onPick={onPick} />
    </PopoverButton>
  );
}

import { useEffect, useState } from "react";
import { useMessages } from "../messages/messages-context.ts";
import { Button } from "../ui/button.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";

interface CopyButtonProps {
  readonly label: string;
  /** Called when it is pressed: the text may be long to put together. */
  readonly text: () => string;
}

const SHOWN_MS = 2000;

/** Copies a text and says whether that worked. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const { panels } = useMessages();
  const [outcome, setOutcome] = useState<"copied" | "failed" | undefined>(undefined);
  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => {
      setOutcome(undefined);
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [outcome]);
  const copy = () => {
    navigator.clipboard.writeText(text()).then(
      () => {
        setOutcome("copied");
      },
      () => {
        setOutcome("failed");
      },
    );
  };
  const said = { copied: panels.copied, failed: panels.copyFailed };
  return (
    <>
      <Button tone="quiet" isSmall icon={outcome === "copied" ? "check" : "copy"} onClick={copy}>
        {outcome === "failed" ? panels.copyFailed : label}
      </Button>
      <VisuallyHidden>
        <span role="status">{outcome === undefined ? "" : said[outcome]}</span>
      </VisuallyHidden>
    </>
  );
}

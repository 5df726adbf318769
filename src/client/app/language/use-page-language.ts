import { useEffect } from "react";
import { useMessages } from "../../messages/messages-context.ts";

/** Tells the browser and screen readers which language the page is in. */
export function usePageLanguage(): void {
  const { locale } = useMessages();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
}

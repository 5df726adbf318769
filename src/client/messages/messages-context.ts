import { createContext, useContext } from "react";
import { en } from "./en.ts";
import type { Messages } from "./en.ts";

export const MessagesContext = createContext<Messages>(en);

/** The texts in the person's language. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}

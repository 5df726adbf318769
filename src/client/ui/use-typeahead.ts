import { useRef } from "react";

const PAUSE_MS = 700;

/** Collects letters typed in quick succession; gives all of them so far. Pass the event's own time stamp. */
export function useTypeahead(): (letter: string, timeStampMs: number) => string {
  const typed = useRef({ text: "", atMs: 0 });
  return (letter, timeStampMs) => {
    const isNew = timeStampMs - typed.current.atMs > PAUSE_MS;
    typed.current = { text: isNew ? letter : typed.current.text + letter, atMs: timeStampMs };
    return typed.current.text;
  };
}

import { useKeysOf } from "../../commands/use-keys.ts";
import { useMessages } from "../../messages/messages-context.ts";

/** The keys of a review in one line, as they are in force. */
export function ReviewKeys() {
  const { keys: texts } = useMessages().panels.review;
  const keys: readonly (readonly [string | undefined, string])[] = [
    [useKeysOf("word.edit"), texts.edit],
    [useKeysOf("word.next-doubtful"), texts.next],
    [useKeysOf("review.accept"), texts.accept],
    [useKeysOf("review.reject"), texts.reject],
  ];
  return <p>{keys.flatMap(([key, does]) => (key === undefined ? [] : [`${key} ${does}`])).join(" · ")}</p>;
}

/**
 * The value of a JSON text, or the list of values of several that follow one another, as JSON Lines and some streams have
 * them. Throws a SyntaxError that tells of the whole text when it is neither.
 */
export function parseJsonTexts(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    const values = valuesOf(text);
    if (values === undefined) throw error;
    return values;
  }
}

/** Undefined unless the text is at least two objects or lists, with nothing but space between them. */
function valuesOf(text: string): unknown[] | undefined {
  const values: unknown[] = [];
  let from = 0;
  while (from < text.length) {
    const start = nextStart(text, from);
    if (start === undefined) break;
    const end = endOfValue(text, start);
    if (end === undefined) return undefined;
    try {
      values.push(JSON.parse(text.slice(start, end)));
    } catch {
      return undefined;
    }
    from = end;
  }
  return values.length > 1 && behindSpace(text, from) === text.length ? values : undefined;
}

/** Undefined where something else than a value follows, or nothing. */
function nextStart(text: string, from: number): number | undefined {
  const at = behindSpace(text, from);
  return OPENING.has(text.charCodeAt(at)) ? at : undefined;
}

/** Space, byte order marks, and the character that parts the texts of a JSON sequence. */
const BETWEEN = new Set([0x09, 0x0a, 0x0d, 0x20, 0x1e, 0xfeff]);

function behindSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && BETWEEN.has(text.charCodeAt(at))) at += 1;
  return at;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);

/** Behind the bracket that closes the one at `start`; undefined when none does. */
function endOfValue(text: string, start: number): number | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isQuoted) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isQuoted = false;
    } else if (code === QUOTE) isQuoted = true;
    else if (OPENING.has(code)) depth += 1;
    else if (CLOSING.has(code)) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** Characters of the end that always stay: a number and the ending tell files apart. */
const TAIL_CHARACTERS = 8;

/** A name in two parts, of which only the first may be cut to fit. */
export function splitFileName(name: string): { readonly head: string; readonly tail: string } {
  const characters = [...name];
  const cut = Math.max(0, characters.length - TAIL_CHARACTERS);
  return { head: characters.slice(0, cut).join(""), tail: characters.slice(cut).join("") };
}

/** Cuts a long name in the middle: its beginning and its end, with the number and the ending, tell files apart. */
export function shortFileName(name: string, mostCharacters: number): string {
  const characters = [...name];
  if (characters.length <= mostCharacters) return name;
  const tail = Math.ceil((mostCharacters - 1) / 2);
  const head = mostCharacters - 1 - tail;
  return `${characters.slice(0, head).join("")}…${characters.slice(characters.length - tail).join("")}`;
}

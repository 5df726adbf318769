/** An address of the answer that may be offered as a link; undefined for anything that is not plain http or https. */
export function webLink(address: string): { readonly href: string; readonly host: string } | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (url.protocol !== "http:" && url.protocol !== "https:")) return undefined;
  return { href: url.href, host: url.host };
}

const RULES = new Map<string, Intl.PluralRules>();

/** Picks the form of a word that goes with a number; `other` stands in for forms a language does not have. */
export function plural(
  locale: string,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string },
): string {
  const rules = RULES.get(locale) ?? new Intl.PluralRules(locale);
  RULES.set(locale, rules);
  return forms[rules.select(count)] ?? forms.other;
}

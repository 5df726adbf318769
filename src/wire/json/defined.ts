type MayBeMissing<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

type Defined<T> = Omit<T, MayBeMissing<T>> & { [K in MayBeMissing<T>]?: Exclude<T[K], undefined> };

/** Leaves out the keys whose value is undefined, so that "absent" has one form only. */
export function defined<T extends object>(object: T): Defined<T> {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  // The types of Object.fromEntries cannot say which keys are left.
  return Object.fromEntries(entries) as Defined<T>;
}

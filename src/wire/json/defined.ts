type MayBeMissing<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

type Defined<T> = Omit<T, MayBeMissing<T>> & { [K in MayBeMissing<T>]?: Exclude<T[K], undefined> };

/** Leaves out the keys whose value is undefined, so that "absent" has one form only. */
export function defined<T extends object>(object: T): Defined<T> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) {
    if (value !== undefined) kept[key] = value;
  }
  // Which keys are left is known to the reader of the types only.
  return kept as Defined<T>;
}

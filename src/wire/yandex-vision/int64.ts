/** The decimal text proto3 JSON writes for an int64, rounded to the nearest whole number. */
export function int64Text(value: number): string {
  return BigInt(Math.round(value)).toString();
}

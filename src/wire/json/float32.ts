/**
 * The shortest decimal that means the same 32-bit float, as protobuf writes floats into JSON: 0.81, not
 * 0.8100000023841858.
 */
export function shortestFloat32(value: number): number {
  const float = Math.fround(value);
  // JSON numbers lose the sign of zero in most readers, and on this wire a zero is left out anyway.
  if (float === 0) return 0;
  for (let digits = 1; digits < 9; digits += 1) {
    const short = Number(float.toPrecision(digits));
    if (Math.fround(short) === float) return short;
  }
  return Number(float.toPrecision(9));
}

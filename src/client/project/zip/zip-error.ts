/** Why a .zip file is not read, or not written. */
export type ZipFault =
  | { readonly kind: "not-a-zip" }
  /** Cut off, or its parts contradict each other. */
  | { readonly kind: "damaged"; readonly name: string }
  /** Encrypted, split, or compressed in a way that nobody uses any more. */
  | { readonly kind: "unsupported"; readonly name: string }
  /** A name that leads out of the folder it is unpacked to, or that two entries share. */
  | { readonly kind: "unsafe-name"; readonly name: string }
  | { readonly kind: "too-many-entries"; readonly limit: number }
  /** Unpacked. */
  | { readonly kind: "too-large"; readonly limitBytes: number }
  /** Packed tighter than any honest file: unpacking it would fill the memory. */
  | { readonly kind: "bomb"; readonly name: string };

export class ZipError extends Error {
  readonly fault: ZipFault;

  constructor(fault: ZipFault) {
    super(fault.kind);
    this.name = "ZipError";
    this.fault = fault;
  }
}

export interface ZipLimits {
  readonly entries: number;
  /** Of all entries together, unpacked. */
  readonly bytes: number;
  /** Unpacked to packed bytes. */
  readonly ratio: number;
}

/** Below what needs the 64-bit form of the format, and far above any project. */
export const ZIP_LIMITS: ZipLimits = { entries: 60_000, bytes: 2 * 1024 ** 3, ratio: 200 };

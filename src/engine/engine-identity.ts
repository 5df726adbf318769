/** What `/info` and every answer name. The version changes whenever the same picture may get another answer. */
export const ENGINE = { name: "proofbox-builtin", version: "0.2.0" } as const;

declare const idOf: unique symbol;

type Id<Kind extends string> = string & { readonly [idOf]: Kind };

/** Ids are made from a record's position in the answer, so the same answer always gives the same ids. */
export type PageId = Id<"page">;
export type BlockId = Id<"block">;
export type ParagraphId = Id<"paragraph">;
export type LineId = Id<"line">;
export type WordId = Id<"word">;
export type EntityId = Id<"entity">;
export type FaceId = Id<"face">;
export type AnnotationId = Id<"annotation">;

interface IdKinds {
  readonly p: PageId;
  readonly b: BlockId;
  readonly g: ParagraphId;
  readonly l: LineId;
  readonly w: WordId;
  readonly e: EntityId;
  readonly f: FaceId;
  readonly a: AnnotationId;
}

/** The letter that ids of a kind begin with. */
export type IdPrefix = keyof IdKinds;

/** Gives the next id of a kind: `w0`, `w1`, ... */
export type IdCounter = <K extends keyof IdKinds>(prefix: K) => IdKinds[K];

/** Begins after the highest number of each kind among the ids taken. */
export function createIdCounter(taken: Iterable<string> = []): IdCounter {
  const next = new Map<string, number>();
  for (const id of taken) {
    const [prefix = ""] = id;
    next.set(prefix, Math.max(next.get(prefix) ?? 0, Number(id.slice(1)) + 1));
  }
  return <K extends keyof IdKinds>(prefix: K) => {
    const count = next.get(prefix) ?? 0;
    next.set(prefix, count + 1);
    return `${prefix}${String(count)}` as IdKinds[K];
  };
}

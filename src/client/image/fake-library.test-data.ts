import { failure, success } from "#core/recognition/result.ts";
import type { ImageLibrary } from "./image-library.ts";

export interface FakeLibrary extends ImageLibrary {
  readonly removed: readonly string[];
}

/** Opens every file at once; one whose name starts with `bad` is damaged, and one with `huge` cannot be sent. */
export function createFakeLibrary(): FakeLibrary {
  const removed: string[] = [];
  const names = new Map<string, string>();
  const cancelled = { kind: "cancelled" } as const;
  return {
    removed,
    open: (id, { name, size }) => {
      names.set(id, name);
      if (name.startsWith("bad")) return Promise.resolve(failure({ kind: "damaged", format: "png" }));
      const facts = { mediaType: "image/png", format: "png" as const, contentHash: name, sizeBytes: size };
      return Promise.resolve(success({ ...facts, imageSize: { width: 100, height: 80 }, thumbnailUrl: "blob:thumb" }));
    },
    prepare: (id) => {
      const name = names.get(id) ?? "";
      if (name.startsWith("huge")) return Promise.resolve(failure({ kind: "cannot-fit", limitBytes: 1000 }));
      const sent = { size: { width: 100, height: 80 }, bytes: 10, mediaType: "image/png", changes: [] };
      const base64 = new Blob([name]);
      return Promise.resolve(success({ sent, base64, contentHash: name, imageSize: sent.size }));
    },
    keep: (id) => {
      const name = names.get(id);
      return name === undefined ? undefined : { file: new File([], name), format: "png", thumbnail: new Blob() };
    },
    restore: () => "blob:thumb",
    display: () => Promise.resolve(failure(cancelled)),
    detail: () => Promise.resolve(failure({ kind: "cancelled" } as const)),
    crop: () => Promise.resolve(failure(cancelled)),
    remove: (id) => removed.push(id),
    dispose: () => undefined,
  };
}

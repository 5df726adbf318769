/** What the build put together: paths as they are asked for, with the SHA-256 of what they hold in hexadecimal. */
export interface OfflineFiles {
  /** Changes with any of the files. */
  readonly version: string;
  readonly hashes: Readonly<Record<string, string>>;
}

type Match = (path: string, options: CacheQueryOptions) => Promise<Response | undefined>;

/** What is used of the browser's `Cache`. */
export interface FileCache {
  readonly match: Match;
  readonly put: (path: string, response: Response) => Promise<void>;
}

/** What is used of the browser's `caches`. */
export interface FileCaches {
  readonly open: (name: string) => Promise<FileCache>;
  /** Names in the order in which they were made. */
  readonly keys: () => Promise<readonly string[]>;
  readonly delete: (name: string) => Promise<boolean>;
  /** In all of them. */
  readonly match: Match;
}

export interface OfflineCopyOptions {
  readonly files: OfflineFiles;
  readonly caches: FileCaches;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly sleep: (ms: number) => Promise<undefined>;
}

/** All files of one build, kept in the browser. */
export interface OfflineCopy {
  /** All or none: rejects when a file cannot be fetched or is of another build. */
  readonly fill: () => Promise<void>;
  /** Keeps this build and the one before, whose pages may still be open. */
  readonly dropOlder: () => Promise<void>;
  /** Undefined: none of the files, so that the browser asks the server as if this were not here. */
  readonly answer: (request: Pick<Request, "method" | "mode" | "url">) => Promise<Response> | undefined;
}

const PREFIX = "proofbox-";
/** Names there change with what is in them. */
const HASHED_FOLDER = "/assets/";
const PAGES = new Set(["/", "/index.html"]);
/** A server that is slower than this is treated as away: what is kept opens at once. */
const PATIENCE_MS = 3000;

export function createOfflineCopy(options: OfflineCopyOptions): OfflineCopy {
  const { files, caches } = options;
  const name = PREFIX + files.version;
  return {
    fill: async () => {
      const cache = await caches.open(name);
      await Promise.all(Object.entries(files.hashes).map((file) => keep(file, cache, options)));
    },
    dropOlder: async () => {
      const others = (await caches.keys()).filter((each) => each.startsWith(PREFIX) && each !== name);
      await Promise.all(others.slice(0, -1).map((each) => caches.delete(each)));
    },
    answer: (request) => {
      const { pathname } = new URL(request.url);
      if (request.method !== "GET") return undefined;
      if (request.mode === "navigate") return PAGES.has(pathname) ? newest("/", name, options) : undefined;
      if (pathname.startsWith(HASHED_FOLDER)) return kept(pathname, name, options);
      return Object.hasOwn(files.hashes, pathname) ? newest(pathname, name, options) : undefined;
    },
  };
}

async function keep([path, hash]: readonly [string, string], cache: FileCache, { fetch }: OfflineCopyOptions) {
  if ((await cache.match(path, { ignoreVary: true })) !== undefined) return;
  const response = await fetch(path, { cache: "no-cache" });
  const bytes = await response.clone().arrayBuffer();
  // The server may be started anew with another build in mid-copy.
  if (!response.ok || (await sha256(bytes)) !== hash) throw new Error(`${path} is not of this version`);
  await cache.put(path, response);
}

/** From the server while it is there, so that the version it serves is the one that opens. */
async function newest(path: string, name: string, { caches, fetch, sleep }: OfflineCopyOptions): Promise<Response> {
  const asked = fetch(path).catch(() => undefined);
  const answer = await Promise.race([asked, sleep(PATIENCE_MS)]);
  if (answer !== undefined) return answer;
  const cache = await caches.open(name);
  return (await cache.match(path, { ignoreVary: true })) ?? (await asked) ?? Response.error();
}

/** Of this build or of the one before: the name says which content it is. */
async function kept(path: string, name: string, { caches, fetch }: OfflineCopyOptions): Promise<Response> {
  const own = await (await caches.open(name)).match(path, { ignoreVary: true });
  return own ?? (await caches.match(path, { ignoreVary: true })) ?? (await fetch(path));
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

import { queryOptions } from "@tanstack/react-query";
import type { Messages } from "../messages/en.ts";
import type { NoticesStore } from "./notices-store.ts";
import type { FileOpener } from "./open-files.ts";

/** A picture that comes with the app, and its stored answer. Addresses are relative to the list of samples. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly answer: string;
  readonly thumb: string;
  /** Name and version of what made the answer. */
  readonly engine: string;
}

type Fetch = (url: string) => Promise<Response>;

const FOLDER = "/samples/";

/** No list, or one that cannot be read, means no samples: the page works without them. */
export function samplesQuery(fetch: Fetch) {
  return queryOptions({
    queryKey: ["samples"],
    queryFn: () => fetchSamples(fetch).catch(() => []),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    networkMode: "always",
  });
}

export function sampleUrl(name: string): string {
  return FOLDER + name;
}

/** The title as the list of samples gives it, or in the language of the interface. */
export function sampleTitle({ id, title }: Sample, { empty }: Messages): string {
  return empty.sampleTitles[id] ?? title;
}

export interface SampleOpenerOptions {
  readonly fetch: Fetch;
  readonly samples: () => Promise<readonly Sample[]>;
  readonly opener: FileOpener;
  readonly notices: NoticesStore;
  readonly messages: () => Messages;
}

/** Opens a sample with its stored answer, so that it shows at once. */
export function createSampleOpener(options: SampleOpenerOptions): (id: string) => Promise<void> {
  const { fetch, samples, opener, notices, messages } = options;
  return async (id) => {
    const sample = (await samples()).find((each) => each.id === id);
    if (sample === undefined) return;
    const picture = await fetchFile(fetch, sample.file).catch(() => undefined);
    if (picture === undefined) {
      notices.getState().show("error", messages().app.sampleFailed(sampleTitle(sample, messages())));
      return;
    }
    const answer = {
      bytes: async () => (await fetchFile(fetch, sample.answer)).arrayBuffer(),
      fileName: sample.answer,
      origin: { kind: "sample" as const, engine: sample.engine },
    };
    await opener.openImages([{ file: picture, answer }]);
  };
}

async function fetchSamples(fetch: Fetch): Promise<readonly Sample[]> {
  const response = await fetch(sampleUrl("index.json"));
  const list: unknown = response.ok ? await response.json() : [];
  return Array.isArray(list) ? list.filter(isSample) : [];
}

function isSample(value: unknown): value is Sample {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return ["id", "title", "file", "answer", "thumb", "engine"].every((name) => typeof fields.get(name) === "string");
}

async function fetchFile(fetch: Fetch, name: string): Promise<File> {
  const response = await fetch(sampleUrl(name));
  if (!response.ok) throw new Error(`HTTP ${String(response.status)}`);
  const content = await response.blob();
  return new File([content], name, { type: content.type });
}

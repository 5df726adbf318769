import { EMPTY_HISTORY } from "#core/edit/history.ts";
import type { ImageLibrary } from "../../image/image-library.ts";
import type { ImageItem } from "../../state/image-item.ts";
import type { Workspace } from "../../state/workspace.ts";
import { stepsOf } from "../save/steps-of.ts";
import type { ContentImage, ImageFacts, ProjectContent } from "./project-content.ts";

interface Parts {
  readonly workspace: Workspace;
  readonly library: ImageLibrary;
}

/** What is in the window, stored or not. Files that cannot be used are no part of it. */
export function contentOf(
  { workspace, library }: Parts,
  facts: Pick<ProjectContent, "name" | "createdAtMs" | "changedAtMs">,
): ProjectContent {
  const { order, items, activeId } = workspace.images.getState();
  const kept = order.flatMap((id) => {
    const item = items.get(id);
    return item?.imageSize === undefined ? [] : [item];
  });
  const images = kept.map((item) => imageContent(item, { workspace, library }));
  const isActiveKept = kept.some(({ id }) => id === activeId);
  return { ...facts, images, ...(activeId !== undefined && isActiveKept ? { activeId } : {}) };
}

function imageContent(item: ImageItem, { workspace, library }: Parts): ContentImage {
  const given = workspace.answers.getState().byImage.get(item.id);
  const { byVersion } = workspace.edits.getState();
  const file = library.keep(item.id)?.file;
  return {
    facts: factsOf(item),
    answers: (given?.versions ?? []).map((version) => ({
      version,
      history: byVersion.get(version.id)?.history ?? EMPTY_HISTORY,
    })),
    ...(file === undefined ? {} : { file }),
    ...(given === undefined ? {} : { shownId: given.shownId }),
  };
}

function factsOf(item: ImageItem): ImageFacts {
  const { progress: _, thumbnailUrl: __, ...facts } = item;
  return facts;
}

/** Puts a project into a workspace that is empty; the images open one after the other. */
export function fillWorkspace({ images, activeId }: ProjectContent, { workspace, library }: Parts): void {
  const stores = workspace;
  for (const { facts, answers, shownId } of images) {
    for (const { version, history } of answers) {
      const steps = stepsOf(history);
      if (steps.length > 0) stores.edits.getState().restore(version, steps);
    }
    const versions = answers.map(({ version }) => version);
    if (shownId !== undefined) stores.answers.getState().restore(facts.id, { versions, shownId });
  }
  stores.images.getState().add(
    images.map(({ facts, file, answers }) => {
      const phase = answers.length > 0 ? "done" : "ready";
      return { ...facts, progress: { phase: file === undefined ? phase : "opening" } };
    }),
  );
  if (activeId !== undefined) stores.images.getState().activate(activeId);
  for (const image of images) void openImage(image, { workspace, library });
}

async function openImage({ facts, file, answers }: ContentImage, { workspace, library }: Parts): Promise<void> {
  if (file === undefined) return;
  const { update, setProgress } = workspace.images.getState();
  const opened = await library.open(facts.id, new File([file], facts.fileName, { type: facts.mediaType }));
  if (!opened.ok) {
    if (opened.error.kind !== "cancelled") setProgress(facts.id, { phase: "refused", refusal: opened.error });
    return;
  }
  const { mediaType, imageSize, contentHash, thumbnailUrl } = opened.value;
  const progress = { phase: answers.length > 0 ? "done" : "ready" } as const;
  update(facts.id, { mediaType, imageSize, contentHash, thumbnailUrl, progress });
}

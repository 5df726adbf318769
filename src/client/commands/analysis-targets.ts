import { sameQuestion } from "#core/recognition/request.ts";
import type { AnswersState } from "../state/answers-store.ts";
import { isBusy } from "../state/image-item.ts";
import type { ImageId, ImageItem } from "../state/image-item.ts";
import type { ImagesState } from "../state/images-store.ts";
import { selectRecognitionSettings } from "../state/settings-store.ts";
import type { Settings } from "../state/settings-store.ts";
import type { Workspace } from "../state/workspace.ts";

/** Which images an analysis could be about. */
export interface AnalysisTargets {
  /** Open and idle, but without a live answer to what the settings ask now. */
  readonly pending: readonly ImageId[];
  /** The active image, when it is open and idle. */
  readonly active: ImageId | undefined;
  /** All that are open and idle. */
  readonly all: readonly ImageId[];
}

interface TargetSources {
  readonly images: ImagesState;
  readonly answers: AnswersState;
  readonly settings: Settings;
}

export function selectAnalysisTargets({ images, answers, settings }: TargetSources): AnalysisTargets {
  const question = selectRecognitionSettings(settings);
  const all = images.order.filter((id) => canBeAnalysed(images.items.get(id)));
  const pending = all.filter((id) => {
    const versions = answers.byImage.get(id)?.versions ?? [];
    return !versions.some(({ origin }) => origin.kind === "live" && sameQuestion(origin.settings, question));
  });
  return { all, pending, active: all.find((id) => id === images.activeId) };
}

export function analysisTargets({ images, answers, settings }: Workspace): AnalysisTargets {
  return selectAnalysisTargets({
    images: images.getState(),
    answers: answers.getState(),
    settings: settings.getState(),
  });
}

/** What the Analyse button does: those without an answer to the present settings, or else the active image again. */
export function imagesToAnalyse(workspace: Workspace): readonly ImageId[] {
  const { pending, active } = analysisTargets(workspace);
  if (pending.length > 0) return pending;
  return active === undefined ? [] : [active];
}

function canBeAnalysed(item: ImageItem | undefined): boolean {
  return item?.contentHash !== undefined && item.progress.phase !== "refused" && !isBusy(item);
}

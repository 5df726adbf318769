import { useEffect, useState } from "react";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { useMessages } from "../messages/messages-context.ts";
import { runInSlices, runSlice } from "../state/run-in-slices.ts";
import { useShownDocument, useShownVersion } from "../state/use-workspace.ts";
import type { BlockNames } from "./name-tags.ts";
import { createSceneContent, updateSceneContent } from "./scene-content.ts";
import type { SceneContent } from "./scene-content.ts";

interface Wanted {
  readonly document: ReviewedDocument | undefined;
  readonly versionId: string | undefined;
  readonly names: BlockNames;
}

interface Shown extends Wanted {
  /** Until the steps have led to the content wanted, that of the same version before its last edit, if any. */
  readonly content: SceneContent | undefined;
  readonly steps?: Generator<undefined, SceneContent>;
}

/**
 * What is drawn of the answer shown. There at once for pages as they usually are and after an edit of words; that of a very
 * long answer comes after some frames, in which the page stays free for everything else.
 */
export function useSceneContent(): SceneContent | undefined {
  const document = useShownDocument();
  const versionId = useShownVersion()?.id;
  const { blockKinds } = useMessages().panels.text;
  const wanted: Wanted = { document, versionId, names: blockKinds };
  const [shown, setShown] = useState<Shown>(() => begin(wanted));
  if (shown.document !== wanted.document || shown.names !== wanted.names) setShown(begin(wanted, shown));
  const { steps } = shown;
  useEffect(() => {
    if (steps === undefined) return;
    const running = new AbortController();
    void runInSlices(steps, running.signal).then((content) => {
      if (content !== undefined) setShown((state) => (state.steps === steps ? arrived(state, content) : state));
    });
    return () => {
      running.abort();
    };
  }, [steps]);
  return shown.content;
}

function begin(wanted: Wanted, previous?: Shown): Shown {
  const { document, names } = wanted;
  if (document === undefined) return { ...wanted, content: undefined };
  const before = previous?.names === names ? previous.content : undefined;
  const updated = before && updateSceneContent(before, document);
  if (updated !== undefined) return { ...wanted, content: updated };
  const steps = createSceneContent(document, names);
  const content = runSlice(steps);
  if (content !== undefined) return { ...wanted, content };
  const isSameVersion = previous?.versionId === wanted.versionId;
  return { ...wanted, steps, content: isSameVersion ? previous?.content : undefined };
}

function arrived({ document, versionId, names }: Shown, content: SceneContent): Shown {
  return { document, versionId, names, content };
}

import { useStore } from "zustand";
import { useActions } from "../../commands/actions.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { ProjectState } from "../../state/project-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { useServices } from "../services.ts";
import styles from "./projects.module.css";

/** Says in its place that work is not stored, or that another window writes, and what can be done. */
export function StorageBanner() {
  const project = useStore(useWorkspace().project);
  return (
    <div role="alert" className={styles["banner"]}>
      <Content project={project} />
    </div>
  );
}

function Content({ project: { save, access, broken, phase } }: { project: ProjectState }) {
  if (save.kind === "failed") return <NotSaved kind={save.failure.kind} />;
  if (access === "read" && phase === "open") return <ReadOnly />;
  return broken.length > 0 ? <Broken count={broken.length} /> : null;
}

function NotSaved({ kind }: { kind: keyof ReturnType<typeof useMessages>["projects"]["failureShort"] }) {
  const { projects: texts, app } = useMessages();
  const { projects: desk } = useServices();
  return (
    <Banner
      tone={kind === "newer" ? "warning" : "error"}
      title={texts.notSaved(texts.failureShort[kind])}
      actions={
        <>
          <SaveAsFile />
          {(kind === "full" || kind === "failed") && (
            <Button isSmall icon="retry" onClick={() => void desk.session().then(({ retry }) => retry())}>
              {texts.retry}
            </Button>
          )}
          {kind === "taken-over" && <TakeOver />}
          {(kind === "closed" || kind === "newer") && (
            <Button
              isSmall
              onClick={() => {
                window.location.reload();
              }}
            >
              {app.reload}
            </Button>
          )}
        </>
      }
    >
      {texts.failureHints[kind]}
    </Banner>
  );
}

/** What cannot be stored can be taken along all the same. */
function SaveAsFile() {
  const { projects: texts } = useMessages();
  const { saveProject } = useActions();
  const hasImages = useStore(useWorkspace().images, ({ order }) => order.length > 0);
  if (!hasImages) return null;
  return (
    <Button isSmall icon="download" onClick={saveProject}>
      {texts.save}
    </Button>
  );
}

function ReadOnly() {
  const { projects: texts } = useMessages();
  return (
    <Banner tone="info" title={texts.readOnlyTitle} actions={<TakeOver />}>
      {texts.readOnlyHint}
    </Banner>
  );
}

function TakeOver() {
  const { projects: texts } = useMessages();
  const { projects: desk } = useServices();
  return (
    <Button isSmall onClick={() => void desk.session().then(({ takeOver }) => takeOver())}>
      {texts.takeOver}
    </Button>
  );
}

function Broken({ count }: { count: number }) {
  const { projects: texts } = useMessages();
  const { projectFiles } = useServices();
  const exporting = (
    <Button isSmall icon="download" onClick={() => void projectFiles.exportBroken()}>
      {texts.exportBroken}
    </Button>
  );
  return (
    <Banner tone="warning" title={texts.broken(count)} actions={exporting}>
      {texts.brokenHint}
    </Banner>
  );
}

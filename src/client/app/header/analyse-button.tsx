import { useStore } from "zustand";
import { useActions } from "../../commands/actions.ts";
import { selectAnalysisTargets } from "../../commands/analysis-targets.ts";
import type { AnalysisTargets } from "../../commands/analysis-targets.ts";
import { useKeysOf } from "../../commands/use-keys.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { MenuButton } from "../../ui/menu-button.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { Tooltip } from "../../ui/tooltip.tsx";
import { useServices } from "../services.ts";
import { useIsReachable, useProvider, useSettings } from "./use-provider.ts";
import styles from "./header.module.css";

/** Starts an analysis and says of how many images; while one runs, says how far it is and stops it. */
export function AnalyseButton() {
  const { total } = useStore(useServices().run);
  return total > 0 ? <Running /> : <Idle />;
}

function Running() {
  const { header, common } = useMessages();
  const { cancel } = useActions();
  const { total, busy } = useStore(useServices().run);
  const done = total - busy.length;
  return (
    <div className={styles["running"]}>
      <div className={styles["progress"]}>
        <span className={styles["progressText"]}>{header.progress(done, total)}</span>
        <ProgressBar label={header.progressLabel} value={total === 1 ? undefined : done / total} />
      </div>
      <IconButton
        isFramed
        icon="stop"
        label={common.cancel}
        onClick={() => {
          cancel(busy);
        }}
      />
    </div>
  );
}

function Idle() {
  const { header } = useMessages();
  const { analyse } = useActions();
  const targets = useAnalysisTargets();
  const engine = header.providers[useSettings().provider];
  const canAsk = useCanAsk();
  const keys = useKeysOf("analysis.start");
  const isReachable = useIsReachable();
  const isAgain = targets.pending.length === 0;
  const again = targets.active === undefined ? [] : [targets.active];
  const ids = isAgain ? again : targets.pending;
  const hint = isAgain ? header.analyseAgainHint(engine) : header.analyseHint(ids.length, engine);
  return (
    <div className={styles["split"]}>
      <Tooltip text={isReachable ? hint : header.unreachable} shortcut={keys}>
        <Button
          tone="primary"
          icon={isAgain ? "retry" : "play"}
          disabled={!canAsk || ids.length === 0}
          className={styles["splitMain"]}
          onClick={() => {
            analyse(ids);
          }}
        >
          {isAgain ? header.analyseAgain : header.analyse(ids.length)}
        </Button>
      </Tooltip>
      <MoreAnalysis targets={targets} isDisabled={!canAsk || targets.all.length === 0} />
    </div>
  );
}

function MoreAnalysis({ targets, isDisabled }: { targets: AnalysisTargets; isDisabled: boolean }) {
  const { header } = useMessages();
  const { analyse } = useActions();
  const { active, all } = targets;
  return (
    <MenuButton
      label={header.moreAnalysis}
      isDisabled={isDisabled}
      className={styles["splitMore"]}
      sections={[
        {
          items: [
            { id: "active", label: header.thisImage, isDisabled: active === undefined },
            { id: "all", label: header.allImages(all.length) },
          ],
        },
      ]}
      onPick={(id) => {
        if (id === "all") analyse(all);
        else if (active !== undefined) analyse([active]);
      }}
    >
      {null}
    </MenuButton>
  );
}

/** There is an engine and something to ask it for. */
function useCanAsk(): boolean {
  const provider = useProvider();
  const { features } = useSettings();
  const isReachable = useIsReachable();
  return isReachable && provider?.isConfigured === true && features.length > 0;
}

function useAnalysisTargets(): AnalysisTargets {
  const workspace = useWorkspace();
  const images = useStore(workspace.images);
  const answers = useStore(workspace.answers);
  const settings = useStore(workspace.settings);
  return selectAnalysisTargets({ images, answers, settings });
}

import { useMessages } from "../../messages/messages-context.ts";
import { useCommandContext } from "../../commands/command-scope.ts";
import { Button } from "../../ui/button.tsx";
import { projectFacts } from "./project-facts.ts";
import { useProjectChange, useProjects } from "./use-projects.ts";
import styles from "./projects.module.css";

const MOST = 3;

/** The projects used last, to go on with. Nothing when there are none. */
export function RecentProjects() {
  const messages = useMessages();
  const { projects: texts } = messages;
  const { view } = useCommandContext();
  const change = useProjectChange();
  const all = useProjects()?.projects ?? [];
  const recent = all.filter(({ trashedAtMs }) => trashedAtMs === undefined);
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="recent-title" className={styles["recent"]}>
      <h3 id="recent-title" className={styles["recentTitle"]}>
        {texts.recent}
      </h3>
      <ul className={styles["list"]} aria-labelledby="recent-title">
        {recent.slice(0, MOST).map((project) => (
          <li key={project.id} className={styles["row"]}>
            <button
              type="button"
              className={styles["open"]}
              onClick={() => void change(({ open }) => open(project.id))}
            >
              <span className={styles["name"]}>{project.name}</span>
              <span className={styles["facts"]}>{projectFacts(project, messages)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button isSmall icon="folder" onClick={view.showProjects}>
        {texts.all}
      </Button>
    </section>
  );
}

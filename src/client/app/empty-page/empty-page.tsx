import { useMessages } from "../../messages/messages-context.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { RecentProjects } from "../projects/recent-projects.tsx";
import { useFileChooser } from "../shell/file-chooser.ts";
import { SampleCards } from "./sample-cards.tsx";
import styles from "./empty-page.module.css";

/** What stands before the first image: all the ways in. */
export function EmptyPage() {
  const { empty } = useMessages();
  const { chooseFiles, chooseFolder } = useFileChooser();
  return (
    <main className={styles["page"]}>
      <div className={styles["content"]}>
        <section className={styles["zone"]} aria-labelledby="empty-title">
          <span className={styles["icon"]}>
            <Icon name="upload" size={30} />
          </span>
          <h2 id="empty-title" className={styles["title"]}>
            {empty.title}
          </h2>
          <p className={styles["lead"]}>{empty.lead}</p>
          <div className={styles["ways"]}>
            <Button tone="primary" icon="image" onClick={chooseFiles}>
              {empty.chooseFiles}
            </Button>
            <Button icon="folder" onClick={chooseFolder}>
              {empty.chooseFolder}
            </Button>
          </div>
          <p className={styles["formats"]}>{empty.formats}</p>
        </section>
        <RecentProjects />
        <SampleCards />
        <p className={styles["local"]}>
          <Icon name="shield" size={14} />
          {empty.local}
        </p>
      </div>
    </main>
  );
}

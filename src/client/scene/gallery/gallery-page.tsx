import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { Button } from "../../ui/button.tsx";
import "../../ui/global.css";
import { GALLERY } from "./gallery-entries.ts";
import { GalleryScene } from "./gallery-scene.tsx";
import styles from "./gallery.module.css";

/** For developers: all that the canvas can show on one page, in both themes. `?only=faces` shows one entry. */
function GalleryPage() {
  const [theme, setTheme] = useState<"dark" | "light">("dark");
  const only = new URLSearchParams(window.location.search).get("only");
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return (
    <main className={styles["page"]}>
      <header className={styles["head"]}>
        <h1>Scene gallery</h1>
        <Button
          onClick={() => {
            setTheme(theme === "dark" ? "light" : "dark");
          }}
        >
          {theme === "dark" ? "Light" : "Dark"}
        </Button>
        {only !== null && <a href="?">All</a>}
      </header>
      <div className={styles["entries"]}>
        {GALLERY.filter(({ id }) => only === null || id === only).map((entry) => (
          <figure key={entry.id} id={entry.id} className={styles["entry"]}>
            <figcaption>
              <a href={`?only=${entry.id}`}>{entry.id}</a> {entry.title}
            </figcaption>
            <GalleryScene entry={entry} />
          </figure>
        ))}
      </div>
    </main>
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element with the id root");
createRoot(root).render(<GalleryPage />);

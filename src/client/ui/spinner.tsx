import styles from "./progress-bar.module.css";

/** A picture of work going on; the words beside it say which. */
export function Spinner({ size = 14 }: { size?: number }) {
  return (
    <svg className={styles["spinner"]} width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <circle cx="8" cy="8" r="6" stroke="currentColor" strokeOpacity="0.25" strokeWidth="2" />
      <path d="M8 2a6 6 0 0 1 6 6" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

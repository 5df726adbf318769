import type { ReactNode } from "react";
import type { ImageCopies } from "#core/document/image-records.ts";
import type { WebDetection, WebImage, WebPage } from "#core/document/web-records.ts";
import { formatConfidence } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { Section } from "../../ui/section.tsx";
import { WebAddress } from "./web-address.tsx";
import styles from "./labels-panel.module.css";

/** What was found on the web. Addresses are foreign: they are text, and nothing behind them is loaded. */
export function WebSections({ web }: { web: WebDetection | undefined }) {
  const { labels } = useMessages().panels;
  if (web === undefined) return null;
  return (
    <Section title={labels.web}>
      <Group title={labels.bestGuess} count={web.bestGuessLabels.length}>
        {web.bestGuessLabels.map(({ label, language }, index) => (
          <li key={String(index)} className={styles["line"]}>
            {label} <small>{language}</small>
          </li>
        ))}
      </Group>
      <Group title={labels.webEntities} count={web.entities.length}>
        {web.entities.map(({ entityId, description, score }, index) => (
          <li key={String(index)} className={styles["line"]}>
            {description ?? "–"} <small>{entityId}</small>
            {score !== undefined && <span className={styles["number"]}>{formatConfidence(score)}</span>}
          </li>
        ))}
      </Group>
      <WebImages title={labels.fullMatches} images={web.fullMatches} />
      <WebImages title={labels.partialMatches} images={web.partialMatches} />
      <WebImages title={labels.similar} images={web.similarImages} />
      <Group title={labels.webPages} count={web.pages.length}>
        {web.pages.map((page, index) => (
          <li key={String(index)} className={styles["line"]}>
            <PageMatch page={page} />
          </li>
        ))}
      </Group>
    </Section>
  );
}

export function CopySections({ copies }: { copies: readonly ImageCopies[] }) {
  const { labels } = useMessages().panels;
  return copies.map(({ featureIndex, copyCount, topResults }) => (
    <Section key={featureIndex} title={labels.copies} aside={labels.copiesFound(copyCount)}>
      <ul className={styles["list"]}>
        {topResults.map(({ imageUrl, pageUrl, title, description }, index) => (
          <li key={String(index)} className={styles["line"]}>
            <p>{title}</p>
            <p className={styles["dim"]}>{description}</p>
            <WebAddress address={pageUrl} />
            <WebAddress address={imageUrl} />
          </li>
        ))}
      </ul>
    </Section>
  ));
}

/** The title may hold markup: it is shown letter by letter. */
function PageMatch({ page }: { page: WebPage }) {
  return (
    <>
      {page.title !== undefined && <p>{page.title}</p>}
      <WebAddress address={page.url} />
      {[...page.fullMatches, ...page.partialMatches].map(({ url }, index) => (
        <div key={String(index)} className={styles["inner"]}>
          <WebAddress address={url} />
        </div>
      ))}
    </>
  );
}

function WebImages({ title, images }: { title: string; images: readonly WebImage[] }) {
  return (
    <Group title={title} count={images.length}>
      {images.map(({ url, score }, index) => (
        <li key={String(index)} className={styles["line"]}>
          <WebAddress address={url} />
          {score !== undefined && <span className={styles["number"]}>{formatConfidence(score)}</span>}
        </li>
      ))}
    </Group>
  );
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <details className={styles["group"]} open>
      <summary>
        {title} <small>{count}</small>
      </summary>
      <ul className={styles["list"]}>{children}</ul>
    </details>
  );
}

import type { ProductMatch, ProductSearch } from "#core/document/product-records.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { Section } from "../../ui/section.tsx";
import { polygonFact } from "../target-details/fact.ts";
import { MeterRow } from "./meter-row.tsx";
import styles from "./labels-panel.module.css";

export function ProductSection({ search }: { search: ProductSearch | undefined }) {
  const messages = useMessages();
  const { labels, target } = messages.panels;
  if (search === undefined) return null;
  return (
    <Section
      title={labels.products}
      aside={search.indexTime === undefined ? undefined : labels.indexTime(search.indexTime)}
    >
      <Matches matches={search.results} />
      {search.groups.map((group, index) => (
        <details key={String(index)} className={styles["group"]} open>
          <summary>
            {labels.productGroup(index + 1)} <small>{group.objects.map(({ name }) => name).join(", ")}</small>
          </summary>
          <p className={styles["dim"]}>{polygonFact(target.vertices, group.polygon, messages).value}</p>
          <ul className={styles["list"]}>
            {group.objects.map(({ name, score, mid, language }, order) => (
              <MeterRow
                key={String(order)}
                name={name}
                value={score}
                note={[mid, language].filter(Boolean).join(" · ")}
              />
            ))}
          </ul>
          <Matches matches={group.results} />
        </details>
      ))}
    </Section>
  );
}

function Matches({ matches }: { matches: readonly ProductMatch[] }) {
  return (
    <ul className={styles["list"]}>
      {matches.map((match, index) => (
        <MeterRow key={String(index)} name={nameOf(match)} value={match.score} note={noteOf(match)} />
      ))}
    </ul>
  );
}

function nameOf({ product }: ProductMatch): string {
  return product.displayName ?? product.name ?? "–";
}

function noteOf({ product, image }: ProductMatch): string {
  const labels = product.labels.map(({ key, value }) => `${key}=${value}`);
  const named = product.displayName === undefined ? undefined : product.name;
  return [product.category, product.description, ...labels, named, image].filter(Boolean).join(" · ");
}

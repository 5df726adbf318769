import { useStore } from "zustand";
import type { ProductGroup, ProductMatch } from "#core/document/product-records.ts";
import { polygonBounds } from "#core/geometry/polygon.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { isSameTarget, selectPrimary } from "../../state/selection-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { classNames } from "../../ui/class-names.ts";
import { Section } from "../../ui/section.tsx";
import { cropBounds } from "../crop/crop-bounds.ts";
import { CropImage } from "../crop/crop-image.tsx";
import type { PanelProps } from "../panel-props.ts";
import { polygonFact } from "../target-details/fact.ts";
import { productName } from "../target-details/product-name.ts";
import { useSelectTarget } from "../use-select-target.ts";
import { MeterRow } from "./meter-row.tsx";
import styles from "./labels-panel.module.css";

const CROP_SIDE_PX = 96;

/** What was found for each box on the picture, then for all of it. */
export function ProductSection({ imageId, document }: Omit<PanelProps, "version">) {
  const { labels } = useMessages().panels;
  const search = document.productSearch;
  if (search === undefined) return null;
  const { indexTime, groups, results } = search;
  return (
    <Section title={labels.products} aside={indexTime === undefined ? undefined : labels.indexTime(indexTime)}>
      {groups.map((group, index) => (
        <Group key={group.id} group={group} number={index + 1} imageId={imageId} document={document} />
      ))}
      {results.length > 0 && (
        <details className={styles["group"]} open={groups.length === 0}>
          <summary>
            {labels.allMatches} <small>{results.length}</small>
          </summary>
          <Matches matches={results} />
        </details>
      )}
    </Section>
  );
}

interface GroupProps extends Omit<PanelProps, "version"> {
  readonly group: ProductGroup;
  readonly number: number;
}

function Group({ group, number, imageId, document }: GroupProps) {
  const messages = useMessages();
  const { labels, target } = messages.panels;
  const itself = { kind: "product", id: group.id } as const;
  const select = useSelectTarget();
  const isSelected = useStore(useWorkspace().selection, (state) => isSameTarget(selectPrimary(state), itself));
  const whole = group.polygon === undefined ? undefined : polygonBounds(group.polygon);
  const bounds = whole === undefined ? undefined : cropBounds(whole, document.imageSize);
  return (
    <div className={classNames(styles["card"], isSelected && styles["selected"])}>
      <button
        type="button"
        className={styles["cardHead"]}
        aria-current={isSelected}
        onClick={() => {
          select(itself);
        }}
      >
        {bounds !== undefined && (
          <span className={styles["picture"]}>
            <CropImage imageId={imageId} bounds={bounds} maxSidePx={CROP_SIDE_PX} />
          </span>
        )}
        <span className={styles["name"]}>
          <strong>{labels.productGroup(number)}</strong>
          <span className={styles["under"]}>{polygonFact(target.vertices, group.polygon, messages).value}</span>
        </span>
      </button>
      <ul className={styles["list"]}>
        {group.objects.map(({ name, score, mid, language }, order) => (
          <MeterRow key={String(order)} name={name} value={score} note={[mid, language].filter(Boolean).join(" · ")} />
        ))}
      </ul>
      <Matches matches={group.results} />
    </div>
  );
}

function Matches({ matches }: { matches: readonly ProductMatch[] }) {
  return (
    <ul className={styles["list"]}>
      {matches.map((match, index) => (
        <li key={String(index)}>
          <ul className={styles["list"]}>
            <MeterRow name={productName(match)} value={match.score} />
          </ul>
          <Notes match={match} />
        </li>
      ))}
    </ul>
  );
}

/** All that the answer says of a product besides its name and score, a line each. */
function Notes({ match: { product, image } }: { match: ProductMatch }) {
  const labels = product.labels.map(({ key, value }) => `${key}=${value}`);
  const first = [product.category, product.description, ...labels].filter(Boolean).join(" · ");
  const lines = [first, product.name, image].flatMap((line) => (line === undefined || line === "" ? [] : [line]));
  return lines.map((line) => (
    <span key={line} className={styles["under"]} dir="auto">
      {line}
    </span>
  ));
}

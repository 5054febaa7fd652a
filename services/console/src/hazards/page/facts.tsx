import { Link } from 'react-router';
import { Fact, Facts as List, Panel } from '../../design/panel.tsx';
import { useNames } from '../../names/use-names.ts';
import { Photo } from '../../photos/photo.tsx';
import { useFactorNames } from '../use-catalogue.ts';
import { useHazardText } from '../text/use-hazard-text.ts';
import type { Hazard } from '../types.ts';
import css from './page.module.css';

/** What is known of it whatever happens to it. */
export function Facts({ hazard }: { readonly hazard: Hazard }) {
  const [text, names] = [useHazardText(), useNames()];
  const factorName = useFactorNames();
  const { id, number, place, premises, area, note, source, factors, photos, submission, into } = hazard;
  return (
    <Panel title={text.facts.title}>
      <List>
        <Fact name={text.facts.number}>{number}</Fact>
        <Fact name={text.facts.place}>{place}</Fact>
        {premises && <Fact name={text.facts.premises}>{premises.name}</Fact>}
        <Fact name={text.facts.area}>{names.path(area.ancestors.slice(-3))}</Fact>
        <Fact name={text.facts.source}>{text.source[source]}</Fact>
        {note && <Fact name={text.facts.note}>{note}</Fact>}
        {factors.length > 0 && <Fact name={text.facts.factors}>{factors.map(factorName).join('；')}</Fact>}
      </List>
      {into && (
        <p>
          <Link to={`../${into}`} relative="path">
            {text.mergedInto}
          </Link>
        </p>
      )}
      <Photos id={id} title={text.facts.found} hashes={photos} alt={text.foundAlt} />
      <Photos id={id} title={text.facts.after} hashes={submission?.photos ?? []} alt={text.afterAlt} />
    </Panel>
  );
}

function Photos(props: {
  readonly id: string;
  readonly title: string;
  readonly hashes: readonly string[];
  readonly alt: (index: number) => string;
}) {
  const { id, title, hashes, alt } = props;
  if (hashes.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <div className={css.photos}>
        {hashes.map((hash, i) => (
          <Photo key={hash} kind="hazard" id={id} hash={hash} alt={alt(i + 1)} />
        ))}
      </div>
    </div>
  );
}

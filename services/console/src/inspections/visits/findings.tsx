import { Link } from 'react-router';
import { Badge } from '../../design/badge.tsx';
import { Panel } from '../../design/panel.tsx';
import { SeverityBadge } from '../../hazards/marks.tsx';
import { useTypeNames } from '../../hazards/use-catalogue.ts';
import { Photo } from '../../photos/photo.tsx';
import css from '../inspections.module.css';
import { useInspectionText } from '../text/use-inspection-text.ts';
import type { Finding, Visit } from '../types.ts';

/** What was found; each is a hazard of its own. */
export function Findings({ visit: { id, findings } }: { readonly visit: Visit }) {
  const { visits: text } = useInspectionText();
  return (
    <Panel title={text.findings}>
      {findings.length === 0 && <p>{text.noFindings}</p>}
      {findings.map((finding) => (
        <Found key={finding.hazardId} visit={id} finding={finding} />
      ))}
    </Panel>
  );
}

function Found({ visit, finding }: { readonly visit: string; readonly finding: Finding }) {
  const [{ visits: text }, typeName] = [useInspectionText(), useTypeNames()];
  const { hazardId, type, place, severity, note, photos, fixedOnSpot, photosAfter } = finding;
  return (
    <article className={css.finding}>
      <h3>
        <Link to={`../../hazards/${hazardId}`}>
          {typeName(type)} · {place}
        </Link>
      </h3>
      <div className={css.marks}>
        <SeverityBadge severity={severity} />
        {fixedOnSpot && (
          <Badge tone="good" mark="check">
            {text.fixed}
          </Badge>
        )}
      </div>
      {note && <p>{text.note(note)}</p>}
      <div className={css.photos}>
        {photos.map((hash, i) => (
          <Photo key={hash} kind="inspection" id={visit} hash={hash} alt={text.photoAlt(i + 1)} />
        ))}
        {photosAfter.map((hash, i) => (
          <Photo key={hash} kind="inspection" id={visit} hash={hash} alt={text.afterAlt(i + 1)} />
        ))}
      </div>
    </article>
  );
}

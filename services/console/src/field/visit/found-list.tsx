import { Button } from '../../design/button.tsx';
import { Panel } from '../../design/panel.tsx';
import { SeverityBadge } from '../../hazards/marks.tsx';
import type { HazardType } from '../../offline/down/kinds.ts';
import { usePreferences } from '../../prefs/use-preferences.ts';
import { KeptPhoto } from '../photos/kept-photo.tsx';
import { useFieldText } from '../text/use-field-text.ts';
import type { Finding } from './visit.ts';
import css from './visit.module.css';

/** The hazards of a visit so far. */
export function FoundList(props: {
  readonly findings: readonly Finding[];
  readonly types: readonly HazardType[];
  readonly onChange: (finding: Finding) => void;
  readonly onRemove: (finding: Finding) => void;
}) {
  const { findings, types, onChange, onRemove } = props;
  const [text, { language }] = [useFieldText(), usePreferences()];
  if (findings.length === 0) return null;
  return (
    <Panel title={text.visit.hazards}>
      <ul className={css.found}>
        {findings.map((finding) => (
          <li key={finding.hazardId} className={css.finding}>
            <p>
              <strong>
                {types.find(({ code }) => code === finding.type)?.name[language] ?? finding.type}
              </strong>
              {` · ${finding.place}`}
              {finding.fixedOnSpot && ` · ${text.finding.fixed}`}
            </p>
            <p>
              <SeverityBadge severity={finding.severity} />
            </p>
            <div className={css.thumbs}>
              {[...finding.photos, ...finding.photosAfter].map((hash, i) => (
                <KeptPhoto key={hash} hash={hash} alt={text.photo.taken(i + 1)} />
              ))}
            </div>
            <div className={css.acts}>
              <Button onClick={() => onChange(finding)}>{text.visit.change}</Button>
              <Button kind="quiet" onClick={() => onRemove(finding)}>
                {text.visit.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

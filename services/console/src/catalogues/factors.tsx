import { useSearchParams } from 'react-router';
import { Panel } from '../design/panel.tsx';
import { Select } from '../design/select.tsx';
import { useCatalogue } from '../hazards/use-catalogue.ts';
import { usePreferences } from '../prefs/use-preferences.ts';
import { useFormat } from '../text/use-format.ts';
import { CatalogueFrame } from './frame.tsx';
import { useCatalogueText } from './text/use-catalogue-text.ts';

/** What makes a hazard a major one; older editions stay readable, for what was judged by them. */
export function Factors() {
  const [{ factors: text }, format, { language }] = [useCatalogueText(), useFormat(), usePreferences()];
  const [address, setAddress] = useSearchParams();
  const read = useCatalogue();
  const editions = read.data?.majorFactors ?? [];
  const shown = editions.find(({ edition }) => edition === address.get('edition')) ?? editions.at(-1);
  return (
    <CatalogueFrame here="factors" read={read}>
      {shown && (
        <>
          <Select
            label={text.edition}
            value={shown.edition}
            options={editions.map(({ standard, edition, from, until }) => ({
              value: edition,
              label: text.named(`${standard}-${edition}`, format.date(from), until ? format.date(until) : ''),
            }))}
            onChange={(edition) => setAddress({ edition }, { replace: true })}
          />
          {shown.note && <p>{shown.note}</p>}
          {(['direct', 'composite'] as const).map((kind) => (
            <Panel key={kind} title={text.kinds[kind]}>
              <ol className="stacked">
                {shown.factors
                  .filter((factor) => factor.kind === kind)
                  .map(({ code, name }) => (
                    <li key={code}>
                      <strong>{code}</strong> {name[language]}
                    </li>
                  ))}
              </ol>
            </Panel>
          ))}
        </>
      )}
    </CatalogueFrame>
  );
}

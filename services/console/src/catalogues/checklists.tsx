import { useRead } from '../api/use-read.ts';
import { Panel } from '../design/panel.tsx';
import { useCatalogue } from '../hazards/use-catalogue.ts';
import { usePreferences } from '../prefs/use-preferences.ts';
import { useClasses } from '../premises/use-classes.ts';
import { CatalogueFrame } from './frame.tsx';
import { useCatalogueText } from './text/use-catalogue-text.ts';

/** What is looked at in a visit, by class of premises. */
export function Checklists() {
  const [{ checklists: text }, { language }, { className }] = [
    useCatalogueText(),
    usePreferences(),
    useClasses(),
  ];
  const read = useRead('/api/v1/inspections/checklists', {});
  const types = useCatalogue().data?.types;
  return (
    <CatalogueFrame here="checklists" read={read}>
      {read.data?.items.map(({ code, version, name, classes, items }) => (
        <Panel key={code} title={text.named(name[language], version)}>
          <p className="soft">{text.classes(classes.map(className).join('、'))}</p>
          <ol className="stacked">
            {items.map((item, i) => (
              <li key={item.code}>
                {i + 1}. {item[language]}
                <span className="soft">
                  {' '}
                  → {types?.find((type) => type.code === item.hazardType)?.name[language] ?? item.hazardType}
                </span>
              </li>
            ))}
          </ol>
        </Panel>
      ))}
    </CatalogueFrame>
  );
}

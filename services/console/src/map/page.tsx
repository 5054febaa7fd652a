import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Badge } from '../design/badge.tsx';
import { Choice } from '../design/choice.tsx';
import { Notice } from '../design/notice.tsx';
import { HelpLines, Page } from '../design/page.tsx';
import { Select } from '../design/select.tsx';
import { Empty, Failed, Loading } from '../design/states.tsx';
import { useNames } from '../names/use-names.ts';
import { useClasses } from '../premises/use-classes.ts';
import { useFormat } from '../text/use-format.ts';
import { useSettings } from '../use-settings.ts';
import { ChooseArea } from './choose-area.tsx';
import { MapCanvas } from './canvas.tsx';
import { pointsIn } from './clusters.ts';
import { layers, levelOf, looks } from './layers.ts';
import { PlaceList } from './list.tsx';
import css from './map.module.css';
import { useMapText } from './text/use-map-text.ts';
import { useOpenHazards } from './use-open-hazards.ts';
import { usePlaces } from './use-places.ts';
import { type Size, type View, spotOf, viewOf } from './view.ts';

/** Listed beside the map: more than fit into the list nobody reads. */
const listed = 40;

/** Where everything is: premises by class, by the gravest open hazard, or by the oldest. Map and list show the same. */
export function MapPage() {
  const [text, format, names, settings] = [useMapText(), useFormat(), useNames(), useSettings()];
  const [address, setAddress] = useSearchParams();
  const area = address.get('area') ?? '';
  const layer = layers.find((one) => one === address.get('layer')) ?? 'severity';
  const wanted = address.get('class') ?? '';
  const [size, setSize] = useState<Size>({ width: 800, height: 500 });
  const [moved, setMoved] = useState<{ readonly area: string; readonly view: View }>();
  const [chosen, setChosen] = useState<number>();
  const places = usePlaces(area);
  const hazards = useOpenHazards(area);
  const { classes, catalogue } = useClasses();
  const ask = (change: Readonly<Record<string, string>>) => {
    const next = { ...Object.fromEntries(address), ...change };
    setAddress(
      Object.entries(next).filter(([, value]) => value),
      { replace: true },
    );
  };

  const { data } = places;
  const levels = useMemo(() => {
    if (!data) return new Uint8Array();
    const small = new Set(catalogue?.classes.filter((one) => one.small).map(({ code }) => code));
    const now = Date.now();
    return Uint8Array.from(data.ids, (id, i) => {
      const place = {
        hazards: hazards.data?.get(id) ?? [],
        small: small.has(data.classes[i] ?? ''),
        key: data.classes[i] === 'key-unit',
      };
      return levelOf(layer, place, now);
    });
  }, [data, hazards.data, catalogue, layer]);
  const home = useMemo(() => {
    const { longitude, latitude, zoom } = settings.map;
    return (data && viewOf(data.xs, data.ys, size)) ?? { ...spotOf(longitude, latitude), zoom };
  }, [data, size, settings]);
  const view = moved?.area === area ? moved.view : home;
  const shown = (point: number): boolean => !wanted || data?.classes[point] === wanted;
  const inSight = data ? pointsIn(data, levels, view, size, shown) : [];

  return (
    <Page
      title={text.title}
      help={<HelpLines lines={text.help} />}
      side={
        <ChooseArea
          area={area}
          onChoose={(code) => {
            setChosen(undefined);
            ask({ area: code });
          }}
        />
      }
    >
      <div className={css.controls}>
        <Choice
          label={text.layer}
          value={layer}
          options={layers.map((value) => ({ value, label: text.layers[value] }))}
          onChange={(next) => ask({ layer: next })}
        />
        <Select
          label={text.class}
          value={wanted}
          options={[{ value: '', label: text.anyClass }, ...classes]}
          onChange={(next) => ask({ class: next })}
        />
      </div>
      <ul className={css.legend} aria-label={text.legend}>
        {looks[layer].map(({ tone, mark }, level) => (
          <li key={text.levels[layer][level]}>
            <Badge tone={tone} mark={mark}>
              {text.levels[layer][level]}
            </Badge>
          </li>
        ))}
      </ul>
      {data?.cut && (
        <Notice tone="warn" icon="warning" role="status">
          <p>{text.cut(format.number(data.ids.length))}</p>
        </Notice>
      )}
      {!data ? (
        places.error ? (
          <Failed problem={places.error} again={() => void places.refetch()} />
        ) : (
          <Loading />
        )
      ) : data.ids.length === 0 ? (
        <Empty icon="map" title={area ? text.emptyIn(names.area(area)) : text.empty}>
          <p>{text.emptyWhy}</p>
        </Empty>
      ) : (
        <div className={css.columns}>
          <MapCanvas
            points={data}
            levels={levels}
            looks={looks[layer]}
            shown={shown}
            view={view}
            size={size}
            onView={(next) => setMoved({ area, view: next })}
            onSize={setSize}
            chosen={chosen}
            onChoose={setChosen}
          />
          <PlaceList
            places={data}
            levels={levels}
            layer={layer}
            points={inSight.slice(0, listed)}
            count={inSight.length}
            chosen={chosen}
            onChoose={(point) => {
              setChosen(point);
              const [x, y] = [data.xs[point] ?? 0, data.ys[point] ?? 0];
              setMoved({ area, view: { x, y, zoom: Math.max(view.zoom, 15) } });
            }}
          />
        </div>
      )}
    </Page>
  );
}

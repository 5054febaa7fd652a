import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Me } from '../login/use-me.ts';
import { useLearnNames } from '../names/use-names.ts';
import type { AreaData, Kept } from '../offline/down/kinds.ts';
import { FirstReading } from '../offline/pages/first-reading.tsx';
import { useRecords } from '../offline/use-session.ts';
import { Rooms } from '../shell/rooms.tsx';
import { Shell } from '../shell/shell.tsx';
import { rooms } from './rooms.ts';
import { OnThisPhone } from './shell/on-this-phone.tsx';
import { News } from './shell/news.tsx';
import { SyncMark } from './shell/sync-mark.tsx';
import { Trouble } from './shell/trouble.tsx';

/** The rooms of the field app, once the phone is open. */
export function Inside() {
  const { records, version } = useRecords();
  const me = records.get('me', 'me');
  const told = useToldToOthers(me, records.all('area'), version);
  if (!me || !told) return <FirstReading />;
  const mine = new Set<string>(me.posts.flatMap(({ permissions }) => permissions));
  return (
    <Shell
      base="/field"
      rooms={rooms.filter(({ permission }) => mine.has(permission))}
      nav="foot"
      status={<SyncMark />}
      account={<OnThisPhone />}
    >
      <News />
      <Trouble />
      <Rooms rooms={rooms} />
    </Shell>
  );
}

/** What other parts ask the platform for is on the phone: who I am, and what areas are called. */
function useToldToOthers(me: Me | undefined, areas: readonly Kept<'area'>[], version: number): boolean {
  const [queries, learn] = [useQueryClient(), useLearnNames()];
  const [told, setTold] = useState(false);
  useEffect(() => {
    if (!me) return;
    queries.setQueryData(['/api/v1/org/me', {}], me);
    learn(namedAreas(areas));
    setTold(true);
    // The lists are made anew at each drawing; their version says when they are others.
  }, [queries, learn, me, version]);
  return told;
}

function namedAreas(areas: readonly Kept<'area'>[]) {
  const byCode = new Map<string, AreaData>(areas.map(({ id, data }) => [id, data]));
  return areas.map(({ id: code, data: { name, level, parent } }) => ({
    ...{ code, name, level },
    within: byCode.get(parent)?.name ?? '',
  }));
}

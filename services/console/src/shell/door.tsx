import { Suspense, useCallback } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import type { Notice } from '../api/live/live.ts';
import { useLive } from '../api/live/use-live.ts';
import { Failed, Loading } from '../design/states.tsx';
import { useSay } from '../design/toast.tsx';
import { SignedIn } from '../login/signed-in.tsx';
import { useCan, useMe } from '../login/use-me.ts';
import { useText } from '../text/use-text.ts';
import { NotAllowed, NothingHere } from './dead-ends.tsx';
import type { Room } from './room.ts';
import { Shell } from './shell.tsx';

interface DoorProps {
  /** '/desk' */
  readonly base: string;
  /** The first that somebody may enter is where the door leads. */
  readonly rooms: readonly Room[];
  readonly nav: 'side' | 'foot';
}

/** One use of the console: its rooms, as far as the person before it may enter them. */
export const Door = (props: DoorProps) => (
  <SignedIn>
    <Inside {...props} />
  </SignedIn>
);

function Inside({ base, rooms, nav }: DoorProps) {
  const [me, can, say, text] = [useMe(), useCan(), useSay(), useText()];
  const onNotice = useCallback(({ about }: Notice) => say(text.shell.notice(about.number)), [say, text]);
  const told = can('inbox:read');
  const live = useLive(onNotice, told);
  if (me.error) return <Failed problem={me.error} again={() => void me.refetch()} />;
  if (!me.data) return <Loading />;
  const mine = rooms.filter(({ permission }) => can(permission));
  return (
    <Shell base={base} rooms={mine} nav={nav} live={told ? live : undefined}>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route index element={mine[0] ? <Navigate to={mine[0].path} replace /> : <NotAllowed />} />
          {rooms.map(({ path, element: Element, permission }) => (
            <Route key={path} path={`${path}/*`} element={can(permission) ? <Element /> : <NotAllowed />} />
          ))}
          <Route path="*" element={<NothingHere />} />
        </Routes>
      </Suspense>
    </Shell>
  );
}

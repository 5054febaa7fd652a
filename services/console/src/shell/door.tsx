import { useCallback } from 'react';
import type { Notice } from '../api/live/live.ts';
import { useLive } from '../api/live/use-live.ts';
import { Failed, Loading } from '../design/states.tsx';
import { useSay } from '../design/toast.tsx';
import { SignedIn } from '../login/signed-in.tsx';
import { useCan, useMe } from '../login/use-me.ts';
import { useText } from '../text/use-text.ts';
import { LiveMark } from './live-mark.tsx';
import type { Room } from './room.ts';
import { Rooms } from './rooms.tsx';
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
    <Shell base={base} rooms={mine} nav={nav} status={told ? <LiveMark live={live} /> : null}>
      <Rooms rooms={rooms} />
    </Shell>
  );
}

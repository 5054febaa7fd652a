import { useLive } from '../api/live/use-live.ts';
import { Failed, Loading } from '../design/states.tsx';
import { SignedIn } from '../login/signed-in.tsx';
import { useCan, useMe } from '../login/use-me.ts';
import { LiveMark } from './live-mark.tsx';
import type { Room } from './room.ts';
import { Rooms } from './rooms.tsx';
import { Shell } from './shell.tsx';
import { useSayNotice } from './use-say-notice.ts';

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
  const [me, can, onNotice] = [useMe(), useCan(), useSayNotice()];
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

import { Suspense, lazy, useEffect } from 'react';
import { Remembered } from '../login/remembered.ts';
import { NotYetRead } from '../offline/pages/not-yet-read.tsx';
import { lazyPart } from '../shell/lazy-part.ts';
import { keepOnPhone } from './worker/register.ts';

const phone = () => import('../offline/opened.tsx');
const inside = () => import('./inside.tsx');
const Opened = lazy(async () => ({ default: (await phone()).Opened }));
const Inside = lazyPart(inside, 'Inside');

void keepOnPhone();
// There is a PIN to be asked for, most likely: what asks need not wait until the page is drawn.
if (new Remembered().here) void phone().catch(() => undefined);

/** The grid workers' app: all that is shown is on the phone. What lies behind its door comes while somebody opens it. */
export function Field() {
  useEffect(
    () =>
      void phone()
        .then(inside)
        .catch(() => undefined),
    [],
  );
  return (
    <Suspense fallback={<NotYetRead />}>
      <Opened>
        <Inside />
      </Opened>
    </Suspense>
  );
}

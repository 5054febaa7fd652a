import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Loading } from '../design/states.tsx';
import { useCan } from '../login/use-me.ts';
import { NotAllowed, NothingHere } from './dead-ends.tsx';
import type { Room } from './room.ts';

/** The rooms of a door by address; the first that somebody may enter is where the door leads. */
export function Rooms({ rooms }: { readonly rooms: readonly Room[] }) {
  const can = useCan();
  const first = rooms.find(({ permission }) => can(permission));
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route index element={first ? <Navigate to={first.path} replace /> : <NotAllowed />} />
        {rooms.map(({ path, element: Element, permission }) => (
          <Route key={path} path={`${path}/*`} element={can(permission) ? <Element /> : <NotAllowed />} />
        ))}
        <Route path="*" element={<NothingHere />} />
      </Routes>
    </Suspense>
  );
}

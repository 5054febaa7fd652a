import { Outlet, type RouteObject, ScrollRestoration } from 'react-router';
import { Loading } from './design/states.tsx';
import { doors } from './doors.ts';
import { ReturnPage } from './login/return-page.tsx';
import { returnPath } from './login/return-path.ts';
import { Broken } from './shell/broken.tsx';
import { NothingHere } from './shell/dead-ends.tsx';
import { Welcome } from './welcome/welcome.tsx';

/** The three doors, and what stands before them. */
export const routes: RouteObject[] = [
  {
    element: (
      <>
        <Outlet />
        <ScrollRestoration />
      </>
    ),
    hydrateFallbackElement: <Loading />,
    errorElement: <Broken />,
    children: [
      { index: true, element: <Welcome /> },
      { path: returnPath, element: <ReturnPage /> },
      { path: '/desk/*', lazy: doors.desk },
      { path: '/field/*', lazy: doors.field },
      { path: '/report/*', lazy: doors.report },
      { path: '*', element: <NothingHere /> },
    ],
  },
];

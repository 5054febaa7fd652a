import { Outlet, type RouteObject, ScrollRestoration } from 'react-router';
import { Loading } from './design/states.tsx';
import { returnPath } from './login/manager.ts';
import { ReturnPage } from './login/return-page.tsx';
import { Broken } from './shell/broken.tsx';
import { NothingHere } from './shell/dead-ends.tsx';
import { Welcome } from './welcome/welcome.tsx';

/** The three doors, each loaded by itself, and what stands before them. */
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
      { path: '/desk/*', lazy: async () => ({ Component: (await import('./desk/desk.tsx')).Desk }) },
      { path: '/field/*', lazy: async () => ({ Component: (await import('./field/field.tsx')).Field }) },
      { path: '/report/*', lazy: async () => ({ Component: (await import('./report/report.tsx')).Report }) },
      { path: '*', element: <NothingHere /> },
    ],
  },
];

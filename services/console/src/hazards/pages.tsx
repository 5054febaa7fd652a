import { Route, Routes } from 'react-router';
import { NothingHere } from '../shell/dead-ends.tsx';
import { HazardList } from './list/list.tsx';
import { HazardPage } from './page/page.tsx';

/** Hazards: the list, and one of them. */
export const HazardPages = () => (
  <Routes>
    <Route index element={<HazardList />} />
    <Route path=":id" element={<HazardPage />} />
    <Route path="*" element={<NothingHere />} />
  </Routes>
);

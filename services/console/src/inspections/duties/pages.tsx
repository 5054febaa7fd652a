import { Route, Routes } from 'react-router';
import { NothingHere } from '../../shell/dead-ends.tsx';
import { DutyList } from './list.tsx';
import { DutyPage } from './page.tsx';

/** Duties: the list, and one of them. */
export const DutyPages = () => (
  <Routes>
    <Route index element={<DutyList />} />
    <Route path=":id" element={<DutyPage />} />
    <Route path="*" element={<NothingHere />} />
  </Routes>
);

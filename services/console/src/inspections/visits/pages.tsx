import { Route, Routes } from 'react-router';
import { NothingHere } from '../../shell/dead-ends.tsx';
import { VisitList } from './list.tsx';
import { VisitPage } from './page.tsx';

/** Visits: the list, and one of them. */
export const VisitPages = () => (
  <Routes>
    <Route index element={<VisitList />} />
    <Route path=":id" element={<VisitPage />} />
    <Route path="*" element={<NothingHere />} />
  </Routes>
);

import { Route, Routes } from 'react-router';
import { NothingHere } from '../../shell/dead-ends.tsx';
import { ReportPage } from '../visit/report-page.tsx';
import { VisitPage } from '../visit/visit-page.tsx';
import { Today } from './today.tsx';

/** What is due, a visit, and a hazard found by the way. */
export const TodayPages = () => (
  <Routes>
    <Route index element={<Today />} />
    <Route path="visit/:premises" element={<VisitPage />} />
    <Route path="report" element={<ReportPage />} />
    <Route path="*" element={<NothingHere />} />
  </Routes>
);

import { Route, Routes } from 'react-router';
import { NothingHere } from '../../shell/dead-ends.tsx';
import { MyHazard } from './hazard-page.tsx';
import { MyHazards } from './list.tsx';

/** My hazards, and one of them. */
export const MyHazardPages = () => (
  <Routes>
    <Route index element={<MyHazards />} />
    <Route path=":id" element={<MyHazard />} />
    <Route path="*" element={<NothingHere />} />
  </Routes>
);

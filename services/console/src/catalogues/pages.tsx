import { Navigate, Route, Routes } from 'react-router';
import { NothingHere } from '../shell/dead-ends.tsx';
import { Checklists } from './checklists.tsx';
import { Classes } from './classes.tsx';
import { Factors } from './factors.tsx';
import { HazardTypes } from './hazard-types.tsx';

/** Hazard types, factors of major hazards, checklists, classes of premises: each has an address. */
export const CataloguePages = () => (
  <Routes>
    <Route index element={<Navigate to="types" replace />} />
    <Route path="types" element={<HazardTypes />} />
    <Route path="factors" element={<Factors />} />
    <Route path="checklists" element={<Checklists />} />
    <Route path="classes" element={<Classes />} />
    <Route path="*" element={<NothingHere />} />
  </Routes>
);

import { Route, Routes } from 'react-router';
import { NothingHere } from '../shell/dead-ends.tsx';
import { PremisesImport } from './imports/import.tsx';
import { PremisesImports } from './imports/imports.tsx';
import { PremisesList } from './list/list.tsx';
import { PremisesPage } from './page/page.tsx';

/** Premises: the list, one of them with its archive, and ledgers of many. */
export const PremisesPages = () => (
  <Routes>
    <Route index element={<PremisesList />} />
    <Route path="imports" element={<PremisesImports />} />
    <Route path="imports/:id" element={<PremisesImport />} />
    <Route path=":id" element={<PremisesPage />} />
    <Route path="*" element={<NothingHere />} />
  </Routes>
);

import { Route, Routes } from 'react-router';
import { NothingHere } from '../shell/dead-ends.tsx';
import { AreaImport } from './imports/area-import.tsx';
import { GridImport } from './imports/grid-import.tsx';
import { AreaLayout } from './layout.tsx';
import { AreaPage } from './page/page.tsx';
import { Start } from './page/start.tsx';

/** The register of areas: its tree, one of them, and files of many. */
export const AreaPages = () => (
  <Routes>
    <Route path="import" element={<AreaImport />} />
    <Route path="import-grids" element={<GridImport />} />
    <Route element={<AreaLayout />}>
      <Route index element={<Start />} />
      <Route path=":code" element={<AreaPage />} />
    </Route>
    <Route path="*" element={<NothingHere />} />
  </Routes>
);

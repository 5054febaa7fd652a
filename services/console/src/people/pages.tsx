import { Route, Routes } from 'react-router';
import { NothingHere } from '../shell/dead-ends.tsx';
import { BodyList } from './bodies/list.tsx';
import { BodyPage } from './bodies/page.tsx';
import { PeopleList } from './list/list.tsx';
import { PersonPage } from './page/page.tsx';

/** People and bodies: the lists, and one of each. */
export const PeoplePages = () => (
  <Routes>
    <Route index element={<PeopleList />} />
    <Route path="bodies" element={<BodyList />} />
    <Route path="bodies/:code" element={<BodyPage />} />
    <Route path=":id" element={<PersonPage />} />
    <Route path="*" element={<NothingHere />} />
  </Routes>
);

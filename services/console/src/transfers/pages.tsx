import { Route, Routes } from 'react-router';
import { useCan } from '../login/use-me.ts';
import { NotAllowed, NothingHere } from '../shell/dead-ends.tsx';
import { BundlePage } from './bundle/page.tsx';
import { TransferList } from './list/list.tsx';
import { TransferPage } from './page/page.tsx';

/** Transfers: the documents, one of them, and the month's bundle. */
export function TransferPages() {
  const can = useCan();
  return (
    <Routes>
      <Route index element={<TransferList />} />
      <Route path="new" element={can('transfer:send') ? <BundlePage /> : <NotAllowed />} />
      <Route path=":id" element={<TransferPage />} />
      <Route path="*" element={<NothingHere />} />
    </Routes>
  );
}

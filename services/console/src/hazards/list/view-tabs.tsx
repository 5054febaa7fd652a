import { useQueries } from '@tanstack/react-query';
import { useApi } from '../../api/use-api.ts';
import { Tabs } from '../../design/tabs.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useHazardText } from '../text/use-hazard-text.ts';
import { type Asked, type View, addressOf, filterFor, viewNames } from './views.ts';

const counting = '/api/v1/hazards/hazards/count';
/** How many are done or were ever reported tells nobody what to do: they are not counted. */
const counted = viewNames.filter((view) => view !== 'closed' && view !== 'all');

/** The ways to look, each with how many there are under the same conditions. */
export function ViewTabs({ asked }: { readonly asked: Asked }) {
  const [text, format, api] = [useHazardText(), useFormat(), useApi()];
  const counts = useQueries({
    queries: counted.map((view) => {
      const input = { query: filterFor({ ...asked, number: '', view }) };
      return { queryKey: [counting, input], queryFn: () => api.get(counting, input) };
    }),
  });
  const countOf = new Map<View, number | undefined>(counted.map((view, i) => [view, counts[i]?.data?.count]));
  const tabs = viewNames.map((view) => {
    const count = countOf.get(view);
    return {
      id: view,
      label: text.views[view],
      count: count === undefined ? undefined : format.number(count),
      to: addressOf({ ...asked, number: '', view }),
    };
  });
  return <Tabs label={text.title} tabs={tabs} here={asked.number ? '' : asked.view} />;
}

import { useCounts } from '../../api/use-counts.ts';
import { Tabs } from '../../design/tabs.tsx';
import { useHazardText } from '../text/use-hazard-text.ts';
import { type Asked, type View, addressOf, filterFor, viewNames } from './views.ts';

/** How many are done or were ever reported tells nobody what to do: they are not counted. */
const uncounted: readonly View[] = ['closed', 'set-aside', 'all'];
const counted = viewNames.filter((view) => !uncounted.includes(view));

/** The ways to look, each with how many there are under the same conditions. */
export function ViewTabs({ asked }: { readonly asked: Asked }) {
  const text = useHazardText();
  const counts = useCounts(
    '/api/v1/hazards/hazards/count',
    counted.map((view) => ({ query: filterFor({ ...asked, number: '', view }) })),
  );
  const countOf = new Map<View, string | undefined>(counted.map((view, i) => [view, counts[i]]));
  const tabs = viewNames.map((view) => ({
    id: view,
    label: text.views[view],
    count: countOf.get(view),
    to: addressOf({ ...asked, number: '', view }),
  }));
  return <Tabs label={text.title} tabs={tabs} here={asked.number ? '' : asked.view} />;
}

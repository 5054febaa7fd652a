import { Tabs } from '../design/tabs.tsx';
import { usePeopleText } from './text/use-people-text.ts';

/** People, and the bodies through which some of them hold their posts. */
export function PeopleTabs({ here }: { readonly here: 'people' | 'bodies' }) {
  const { tabs, title } = usePeopleText();
  return (
    <Tabs
      label={title}
      here={here}
      tabs={[
        { id: 'people', label: tabs.people, to: '/desk/people' },
        { id: 'bodies', label: tabs.bodies, to: '/desk/people/bodies' },
      ]}
    />
  );
}

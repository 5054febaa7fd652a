import { useRead } from '../../api/use-read.ts';
import { Fact, Facts, Panel } from '../../design/panel.tsx';
import { useCan } from '../../login/use-me.ts';
import { PersonLink } from '../../people/person-link.tsx';
import { useNames } from '../../names/use-names.ts';
import { useAreaText } from '../text/use-area-text.ts';
import type { AreaDetail } from '../types.ts';

/** Who holds a post at this very area, and which police and fire department serve it. */
export function Posts({ area }: { readonly area: AreaDetail }) {
  const [text, names, can] = [useAreaText(), useNames(), useCan()];
  const posts = useRead('/api/v1/org/assignments', { query: { at: area.code, limit: 50 } });
  const bodies = useRead('/api/v1/org/bodies', { query: { area: area.code, limit: 50 } });
  const held = posts.data?.items ?? [];
  const serving = bodies.data?.items ?? [];
  if (held.length + serving.length === 0) return null;
  return (
    <Panel title={text.posts}>
      <Facts>
        {held.map(({ id, role, person, subject }) => (
          <Fact key={id} name={names.role(role)}>
            {can('person:read') ? <PersonLink id={person} /> : names.person(subject ?? '')}
          </Fact>
        ))}
        {serving.map(({ code, kind, name }) => (
          <Fact key={code} name={text.bodies[kind]}>
            {name}
          </Fact>
        ))}
      </Facts>
    </Panel>
  );
}

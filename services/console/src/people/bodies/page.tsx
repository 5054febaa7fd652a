import { useState } from 'react';
import { useParams } from 'react-router';
import { useRead } from '../../api/use-read.ts';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Page } from '../../design/page.tsx';
import { Fact, Facts, Panel } from '../../design/panel.tsx';
import { Failed, Loading } from '../../design/states.tsx';
import { useCan } from '../../login/use-me.ts';
import { useNames } from '../../names/use-names.ts';
import { PersonLink } from '../person-link.tsx';
import { usePeopleText } from '../text/use-people-text.ts';
import { DissolveForm } from './dissolve-form.tsx';
import { ServeForm } from './serve-form.tsx';

/** One body: where it sits, which areas it serves, who holds posts through it. */
export function BodyPage() {
  const { code = '' } = useParams();
  const [{ bodies: text }, names, can] = [usePeopleText(), useNames(), useCan()];
  const [doing, setDoing] = useState<'serve' | 'dissolve'>();
  const { data: body, error, refetch } = useRead('/api/v1/org/bodies/{code}', { path: { code } });
  const posts = useRead('/api/v1/org/assignments', { query: { body: code, limit: 200 } });
  const back = { to: '/desk/people/bodies', label: text.title };
  if (!body)
    return (
      <Page title={text.title} back={back}>
        {error ? <Failed problem={error} again={() => void refetch()} /> : <Loading />}
      </Page>
    );
  const close = () => setDoing(undefined);
  return (
    <Page
      title={body.name}
      back={back}
      side={
        body.dissolved && (
          <Badge tone="calm" mark="cross">
            {text.dissolved}
          </Badge>
        )
      }
    >
      {can('body:manage') && !body.dissolved && (
        <section className="beside" aria-label={text.actsTitle}>
          <Button onClick={() => setDoing('serve')}>{text.serve.button}</Button>
          <Button kind="grave" onClick={() => setDoing('dissolve')}>
            {text.dissolve.button}
          </Button>
        </section>
      )}
      <Panel title={text.facts}>
        <Facts>
          <Fact name={text.code}>{body.code}</Fact>
          <Fact name={text.kind}>{text.kinds[body.kind]}</Fact>
          <Fact name={text.seat}>{names.area(body.seat)}</Fact>
          <Fact name={text.areas}>{body.areas.map(names.area).join('、')}</Fact>
        </Facts>
      </Panel>
      <Panel title={text.people}>
        {posts.data && posts.data.items.length > 0 ? (
          <ul className="beside">
            {posts.data.items.map(({ id, person }) => (
              <li key={id}>
                <PersonLink id={person} />
              </li>
            ))}
          </ul>
        ) : (
          <p>{text.nobody}</p>
        )}
      </Panel>
      {doing === 'serve' && <ServeForm body={body} onClose={close} />}
      {doing === 'dissolve' && <DissolveForm body={body} onClose={close} />}
    </Page>
  );
}

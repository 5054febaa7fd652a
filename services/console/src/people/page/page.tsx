import { useParams } from 'react-router';
import { useRead } from '../../api/use-read.ts';
import { PersonHistory } from '../../audit/person-history.tsx';
import { Badge } from '../../design/badge.tsx';
import { Page } from '../../design/page.tsx';
import { Fact, Facts, Panel } from '../../design/panel.tsx';
import { Failed, Loading } from '../../design/states.tsx';
import { useCan } from '../../login/use-me.ts';
import { useNames } from '../../names/use-names.ts';
import { PersonActs } from '../acts/act-bar.tsx';
import { usePeopleText } from '../text/use-people-text.ts';
import { Phone } from './phone.tsx';
import { PersonPosts } from './posts.tsx';

/** How soon an account that is due is looked at again, in ms. */
const accountMs = 2_000;

/** One person: how to reach them, what they sign in with, which posts they hold and held. */
export function PersonPage() {
  const { id = '' } = useParams();
  const [text, names, can] = [usePeopleText(), useNames(), useCan()];
  const person = useRead(
    '/api/v1/org/people/{id}',
    { path: { id } },
    { pace: (last) => (last?.account === 'due' ? accountMs : undefined) },
  );
  const back = { to: '/desk/people', label: text.title };
  if (!person.data)
    return (
      <Page title={text.title} back={back}>
        {person.error ? <Failed problem={person.error} again={() => void person.refetch()} /> : <Loading />}
      </Page>
    );
  const { name, username, area, status, account } = person.data;
  return (
    <Page
      title={name}
      back={back}
      side={
        status === 'left' && (
          <Badge tone="calm" mark="cross">
            {text.status.left}
          </Badge>
        )
      }
    >
      {can('person:manage') && <PersonActs person={person.data} />}
      <Panel title={text.facts}>
        <Facts>
          <Fact name={text.columns.username}>{username}</Fact>
          <Fact name={text.columns.phone}>
            <Phone person={person.data} />
          </Fact>
          <Fact name={text.columns.area}>{names.area(area)}</Fact>
          <Fact name={text.columns.account}>
            <Badge
              tone={account === 'ready' ? 'good' : account === 'due' ? 'info' : 'hot'}
              mark={account === 'ready' ? 'check' : account === 'due' ? 'clock' : 'triangle'}
            >
              {text.account[account]}
            </Badge>
          </Fact>
        </Facts>
      </Panel>
      <PersonPosts person={person.data} />
      {can('audit:read') && <PersonHistory id={id} />}
    </Page>
  );
}

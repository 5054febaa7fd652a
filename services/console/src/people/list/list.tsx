import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePages } from '../../api/use-read.ts';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Choices } from '../../design/choice.tsx';
import { HelpLines, Page } from '../../design/page.tsx';
import { Pager } from '../../design/pager.tsx';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { Table } from '../../design/table.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useSettled } from '../../design/use-settled.ts';
import { useCan } from '../../login/use-me.ts';
import { useNames } from '../../names/use-names.ts';
import { useText } from '../../text/use-text.ts';
import { RegisterForm } from '../acts/register-form.tsx';
import { PeopleTabs } from '../tabs.tsx';
import { usePeopleText } from '../text/use-people-text.ts';

/** The people of my areas, found by name, pinyin or username. */
export function PeopleList() {
  const [text, shared, names, can] = [usePeopleText(), useText(), useNames(), useCan()];
  const [address, setAddress] = useSearchParams();
  const [typed, setTyped] = useState(address.get('q') ?? '');
  const [registering, setRegistering] = useState(false);
  const q = useSettled(typed.trim());
  const left = address.get('left') === 'true';
  const area = address.get('area') ?? '';
  const ask = (asked: { readonly q: string; readonly left: boolean }) => {
    const given = { ...(asked.q ? { q: asked.q } : {}), ...(asked.left ? { left: 'true' } : {}) };
    setAddress({ ...given, ...(area ? { area } : {}) }, { replace: true });
  };
  useEffect(() => {
    if (q !== (address.get('q') ?? '')) ask({ q, left });
  });
  const people = usePages('/api/v1/org/people', {
    query: { ...(q ? { q } : {}), ...(area ? { area } : {}), ...(left ? { left } : {}) },
  });
  return (
    <Page
      title={text.title}
      help={<HelpLines lines={text.help} />}
      side={
        can('person:manage') && (
          <Button kind="main" icon="plus" onClick={() => setRegistering(true)}>
            {text.acts.register.title}
          </Button>
        )
      }
    >
      <PeopleTabs here="people" />
      <form role="search" className="beside" onSubmit={(event) => event.preventDefault()}>
        <TextInput label={text.search} type="search" maxLength={60} value={typed} onChange={setTyped} />
        <Choices
          label={text.also}
          value={left ? ['left'] : []}
          options={[{ value: 'left', label: text.left }]}
          onChange={(chosen) => ask({ q, left: chosen.length > 0 })}
        />
      </form>
      {people.problem && !people.items ? (
        <Failed problem={people.problem} again={people.again} />
      ) : !people.items ? (
        <Loading />
      ) : people.items.length === 0 ? (
        <Empty icon="people" title={shared.nothingFound}>
          <p>{text.emptyTodo}</p>
        </Empty>
      ) : (
        <div>
          <Table
            caption={text.title}
            columns={[
              { id: 'name', title: text.columns.name, cell: ({ name }) => name },
              { id: 'username', title: text.columns.username, cell: ({ username }) => username },
              { id: 'phone', title: text.columns.phone, cell: ({ phone }) => phone },
              {
                id: 'grants',
                title: text.columns.posts,
                cell: ({ grants }) => grants.map((grant) => names.post(postOf(grant))).join('；'),
              },
              { id: 'area', title: text.columns.area, cell: (person) => names.area(person.area) },
              {
                id: 'status',
                title: text.columns.status,
                align: 'tight',
                cell: ({ status }) =>
                  status === 'left' && (
                    <Badge tone="calm" mark="cross">
                      {text.status.left}
                    </Badge>
                  ),
              },
            ]}
            rows={people.items}
            id={({ id }) => id}
            to={({ id }) => `/desk/people/${id}`}
            outdated={people.outdated}
          />
          <Pager
            shown={people.items.length}
            hasMore={people.hasMore}
            reading={people.readingMore}
            more={people.more}
          />
        </div>
      )}
      {registering && <RegisterForm onClose={() => setRegistering(false)} />}
    </Page>
  );
}

const postOf = (grant: string) => {
  const [role = '', area = ''] = grant.split('@');
  return { role, area };
};

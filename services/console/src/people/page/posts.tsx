import { useState } from 'react';
import { useRead } from '../../api/use-read.ts';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Panel } from '../../design/panel.tsx';
import { Table } from '../../design/table.tsx';
import { useCan } from '../../login/use-me.ts';
import { useNames } from '../../names/use-names.ts';
import { today } from '../../text/today.ts';
import { useFormat } from '../../text/use-format.ts';
import { AssignForm } from '../acts/assign-form.tsx';
import { EndForm } from '../acts/end-form.tsx';
import { usePeopleText } from '../text/use-people-text.ts';
import type { Assignment, Person } from '../types.ts';

/** How soon a post that Keycloak is being told of is looked at again, in ms. */
const underWayMs = 2_000;
const isUnderWay = ({ status, inForce, from }: Assignment): boolean =>
  status === 'held' && !inForce && from <= today();

/** The posts a person holds and held, the present ones first. */
export function PersonPosts({ person }: { readonly person: Person }) {
  const [{ posts: text }, names, format, can] = [usePeopleText(), useNames(), useFormat(), useCan()];
  const [assigning, setAssigning] = useState(false);
  const [ending, setEnding] = useState<Assignment>();
  const { data } = useRead(
    '/api/v1/org/assignments',
    { query: { person: person.id, ended: true, limit: 200 } },
    { pace: (last) => (last?.items.some(isUnderWay) ? underWayMs : undefined) },
  );
  const held = (data?.items ?? []).toSorted(
    (one, other) => Number(one.status === 'ended') - Number(other.status === 'ended'),
  );
  const manages = can('assignment:manage');
  return (
    <Panel title={text.title}>
      {held.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table
          caption={text.title}
          columns={[
            { id: 'role', title: text.role, cell: ({ role }) => names.role(role) },
            {
              id: 'where',
              title: text.where,
              cell: ({ area, body }) => (body ? `${names.area(area)} · ${body}` : names.area(area)),
            },
            {
              id: 'days',
              title: text.days,
              cell: ({ from, until }) => text.span(format.date(from), until && format.date(until)),
            },
            {
              id: 'state',
              title: text.state,
              cell: ({ status, inForce }) =>
                status === 'ended' ? (
                  <Badge tone="calm" mark="cross">
                    {text.ended}
                  </Badge>
                ) : (
                  <Badge tone={inForce ? 'good' : 'info'} mark={inForce ? 'check' : 'clock'}>
                    {inForce ? text.inForce : text.notYet}
                  </Badge>
                ),
            },
            ...(manages
              ? [
                  {
                    id: 'end',
                    title: text.act,
                    cell: (post: Assignment) =>
                      post.status === 'held' && (
                        <Button kind="grave" onClick={() => setEnding(post)}>
                          {text.end(names.role(post.role))}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
          rows={held}
          id={({ id }) => id}
        />
      )}
      {manages && person.status === 'active' && (
        <div>
          <Button icon="plus" onClick={() => setAssigning(true)}>
            {text.assign}
          </Button>
        </div>
      )}
      {assigning && <AssignForm person={person} onClose={() => setAssigning(false)} />}
      {ending && <EndForm post={ending} onClose={() => setEnding(undefined)} />}
    </Panel>
  );
}

import { type Role, permits } from '@firegrid/access';
import { type Reply, ask } from './ask.ts';
import type { Operation } from './document.ts';
import { type Place, beside, isPlaced, listed, placeOf, secretIds } from './places.ts';
import { type Posts, type Relation, relations, within } from './posts.ts';
import { type Records, hintsOf } from './records.ts';
import { sightOf } from './sight.ts';
import { addressOf, sample } from './sample.ts';

export interface Ground {
  readonly gateway: string;
  readonly post: Posts;
  readonly records: Records;
  readonly operations: readonly Operation[];
}

interface Step {
  readonly from: Relation;
  readonly id?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one operation as one role from every side. @returns what is not as the permission table and the areas have it */
export async function walk(ground: Ground, role: Role, operation: Operation): Promise<string[]> {
  const { gateway, post, records } = ground;
  const { permission, upload } = operation;
  if (permission === undefined) return [];
  const place = placeOf(operation, records);
  const hints = hintsOf(records);
  const file = upload && 'name\n演示\n';
  const good = file ?? (operation.body && sample(operation.body, hints));
  const send = ({ from, id, body = good, headers = {} }: Step): Promise<Reply> => {
    const named = place.kind === 'nowhere' ? place.hints : { ...beside, id, code: id };
    const address = addressOf(operation, named);
    // Nothing has this version: what would be done is refused, and the records last until the walk's end.
    const late = operation.command ? { 'if-match': '"999999"' } : {};
    const sent = operation.method === 'GET' ? {} : { body };
    return ask({
      gateway,
      person: post(role, from),
      operation,
      address,
      ...sent,
      headers: { ...late, ...headers },
    });
  };
  const found = !permits(role, permission)
    ? await refused(place, send)
    : place.kind === 'record'
      ? await fenced(operation, role, place, send)
      : await gathered(ground, operation, send);
  return found.map((text) => `${role}, ${operation.name}: ${text}`);
}

type Send = (step: Step) => Promise<Reply>;
type RecordPlace = Extract<Place, { kind: 'record' }>;

/** Without the permission all is the same: what there is, what there isn't, and what makes no sense. */
async function refused(place: Place, send: Send): Promise<string[]> {
  const ids = place.kind === 'record' ? [place.id, place.absent] : [undefined];
  const senseless = { body: '{"', headers: { 'idempotency-key': 'x', 'if-match': 'x' } };
  const replies = await Promise.all([
    ...ids.map((id) => send({ from: 'own', ...(id ? { id } : {}) })),
    send({ from: 'own', id: '$', ...senseless }),
  ]);
  const said = new Set(
    replies.map(({ status, body }) => `${status} ${String(body['code'])} ${String(body['detail'])}`),
  );
  const [one = ''] = said;
  return said.size === 1 && one.startsWith('403 forbidden')
    ? []
    : [`without the permission: ${[...said].join('; ')}`];
}

/** With it: in sight of what lies in one's areas; anything else is not there, whether it is or not. */
async function fenced(
  operation: Operation,
  role: Role,
  { id, absent }: RecordPlace,
  send: Send,
): Promise<string[]> {
  const wrong: string[] = [];
  const ids = [id, absent];
  for (const from of relations) {
    const none = without(await send({ from, id: absent }), ids);
    const reply = await send({ from, id });
    const text = without(reply, ids);
    if (from === 'own' && !none.startsWith('404 ')) wrong.push(`absent: ${none}`);
    const sight = sightOf(operation, role, from);
    if (sight === 'in' && isFence(reply)) wrong.push(`${from}: ${text}`);
    if (sight === 'out' && (text !== none || reply.status < 400))
      wrong.push(`${from}: ${text}, were it absent ${none}`);
  }
  return wrong;
}

/** Lists hold what lies in one's areas; something new can be made there alone. */
async function gathered(
  { operations, records }: Ground,
  operation: Operation,
  send: Send,
): Promise<string[]> {
  const wrong: string[] = [];
  const wanted = listed(operation, operations, records);
  for (const from of relations) {
    const reply = await send({ from });
    const text = JSON.stringify(reply.body);
    const say = (what: string) => wrong.push(`${from}: ${what}: ${reply.status} ${text.slice(0, 300)}`);
    const inside = within.includes(from);
    if (operation.method !== 'GET') {
      if (inside || !isPlaced(operation) ? isFence(reply) : reply.status < 400) say('a creation');
      continue;
    }
    if (reply.status !== 200) say('not answered');
    if (inside && wanted && !text.includes(wanted)) say(`${wanted} is not listed`);
    if (!inside && secretIds(records).some((id) => text.includes(id))) say('tells of a record out of sight');
    const { count } = reply.body;
    if (count !== undefined && inside !== Number(count) > 0) say('counts wrongly');
  }
  return wrong;
}

const isFence = ({ status, body }: Reply): boolean =>
  status === 401 || body['code'] === 'forbidden' || body['code'] === 'not-found';

/** An answer with the record it is about left open. */
function without({ status, body: { trace: _, ...body } }: Reply, ids: readonly string[]): string {
  const text = ids.reduce((left, id) => left.replaceAll(id, '<id>'), JSON.stringify(body));
  return `${status} ${text.slice(0, 400)}`;
}

import { systemScope } from '@firegrid/access';
import { type BodyEvent, type Received, topics } from '@firegrid/contracts';
import { onBatch } from '@firegrid/messaging';
import { DomainError } from '@firegrid/problem';
import { type Newer, type Store, is, readModel } from '@firegrid/store';
import { problems } from '../hazard/problems.ts';
import { type Post, bodyRoles } from '../hazard/posts.ts';

interface KnownBody {
  readonly role: string;
  readonly areas: readonly string[];
  readonly dissolved: boolean;
}

const everyone = systemScope('the register of bodies is public');

/** The service's own copy of the police stations and fire departments. */
export function bodyRegister(store: Store) {
  const model = readModel({
    store,
    name: 'bodies',
    area: (_body: KnownBody) => undefined,
    filters: {
      serves: is<string>('state.areas'),
      role: is<string>('state.role'),
      dissolved: is<boolean>('state.dissolved'),
    },
    sorts: {},
    indexes: [{ keys: { 'state.areas': 1 } }],
  });
  const learn = async (events: readonly Received<BodyEvent>[]): Promise<void> =>
    model.applyAll(events.flatMap((event) => known(event) ?? []));
  return {
    handlers: [onBatch(topics.body, learn)],
    /** @throws DomainError post-not-possible where no police station or fire department serves the post's area */
    async requireServed({ role, area }: Post): Promise<void> {
      if (!(bodyRoles as readonly string[]).includes(role)) return;
      if ((await model.count(everyone, { serves: area, role, dissolved: false })) > 0) return;
      throw new DomainError(problems['post-not-possible'], `No body serves ${area} as ${role}.`, {
        errors: [{ pointer: '/to', message: 'names a police station or fire department that is not there' }],
      });
    },
  };
}

export type BodyRegister = ReturnType<typeof bodyRegister>;

function known({ key, body: { body, happening } }: Received<BodyEvent>): Newer<KnownBody> | undefined {
  if (!body || !happening) return undefined;
  const { kind, areas, dissolved } = body;
  return { key, version: Number(happening.version), doc: { role: `${kind}-officer`, areas, dissolved } };
}

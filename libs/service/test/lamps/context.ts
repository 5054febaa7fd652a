import { packEvent, timestampFromDate, topics } from '@firegrid/contracts';
import type { Decider } from '@firegrid/decider';
import { on } from '@firegrid/messaging';
import { type Backing, type Boot, assemble } from '@firegrid/service';
import { aggregateRepository } from '@firegrid/store';
import { currentTrace } from '@firegrid/telemetry';
import type { Config } from './config.ts';

interface Lamp {
  readonly subject: string;
}
interface Light extends Lamp {
  readonly type: 'light';
}

/** Publishes AccessChanged, because that is the event every service listens to. */
const decider: Decider<Lamp, Light, Light> = {
  initial: { subject: '' },
  decide: (command) => [command],
  evolve: (_, { subject }) => ({ subject }),
};

const lampRepository = ({ store }: Backing) =>
  aggregateRepository({
    store,
    name: 'lamps',
    decider,
    filters: {},
    sorts: {},
    area: () => ({ code: '430121', ancestors: ['43', '4301', '430121'] }),
    publish: (event, _state, { messageId, issued: { at } }) =>
      packEvent(topics.access, {
        id: messageId,
        key: event.subject,
        at,
        body: { subject: event.subject, notBefore: timestampFromDate(at) },
      }),
    receipt: () => ({}),
  });

export async function createContext(config: Config, boot: Boot) {
  const backing = await assemble(config, boot);
  const lamps = lampRepository(backing);
  const heard: { subject: string; trace?: string | undefined }[] = [];
  await backing.run({
    topics: [topics.access],
    outboxes: [lamps.outbox],
    consumers: {
      lights: [
        on(topics.access, async ({ body: { subject } }) => {
          heard.push({ subject, trace: currentTrace()?.trace_id });
        }),
      ],
    },
  });
  return { ...backing, lamps, heard };
}

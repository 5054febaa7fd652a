import { type Topic, topics } from '@firegrid/contracts';
import { rebuild as rewind } from '@firegrid/messaging';
import { parseConfig } from '@firegrid/service';
import { Problem } from '../process/problem.mjs';
import type { Command } from './command.ts';
import { withBroker } from './letters.ts';
import { databaseConfig, storeOf } from './system.ts';

interface Model {
  /** What keeps it; nothing else lies there. */
  readonly collections: readonly string[];
  readonly topics: readonly Topic[];
}

const { area, body, premises, inspection, hazard } = topics;
const areas: Model = { collections: ['areas'], topics: [area] };

/** By consumer group: what a service has learned of others, and can learn again. */
export const models: Readonly<Record<string, Model>> = {
  'premises.areas': areas,
  'premises.archives': { collections: ['inspectionLines', 'hazardLines'], topics: [inspection, hazard] },
  'inspections.areas': areas,
  'inspections.premises': { collections: ['premises'], topics: [premises] },
  'hazards.registers': { collections: ['areas', 'bodies', 'premises'], topics: [area, body, premises] },
  'notifications.areas': areas,
  'media.records': { collections: ['records'], topics: [hazard, inspection] },
};

/** Emptied after the group was set back: interrupted in between, what is there is only read once more. */
export const rebuild: Command = {
  about: `Has a service read anew what it knows of others, while the service is stopped: ${Object.keys(models)
    .map((group) => group.replace('.', ' '))
    .join(', ')}.`,
  words: '<service> <model>',
  async run({ env, words: [service = '', purpose = ''], say }) {
    const group = `${service}.${purpose}`;
    const model = models[group];
    if (!model)
      throw new Problem(`there is no ${purpose} of ${service} to rebuild; rebuild --help lists all`);
    await withBroker(env, async (broker) => {
      await rewind({ broker, group, topics: model.topics }).catch((cause: unknown) => {
        throw new Problem(
          `${group} can't be set back: stop every ${service} first (${(cause as Error).message})`,
        );
      });
    });
    const store = await storeOf(parseConfig(databaseConfig, { ...env }), service);
    try {
      for (const name of model.collections) {
        const { deletedCount } = await store.collection(name).deleteMany({});
        say(`${service}/${name}: ${deletedCount} emptied`);
      }
    } finally {
      await store.close();
    }
    say(`Start ${service}: it reads the topics from the beginning.`);
  },
};

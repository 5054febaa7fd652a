import { backUp } from './backup/backup.ts';
import { restore } from './backup/restore.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor/doctor.ts';
import { exporting } from './export.ts';
import { migrate, seed } from './homes.ts';
import { deadLetters } from './letters.ts';
import { rebuild } from './rebuild.ts';
import { rotate } from './rotate.ts';
import { openSystem } from './system.ts';

const backup: Command = {
  about:
    'Copies databases, photos, people and topics into a folder, while FireGrid runs; goes on where it stopped.',
  words: '<folder>',
  async run({ env, words: [folder = ''], say }) {
    const system = await openSystem(env);
    try {
      const { parts, begunAt } = await backUp(system, folder, say);
      say(`The backup begun at ${begunAt} is whole: ${Object.keys(parts).length} parts in ${folder}.`);
    } finally {
      await system.close();
    }
  },
};

const restoring: Command = {
  about: 'Puts a backup into an empty system in which migrate has run and no service runs.',
  words: '<folder>',
  options: { resume: { type: 'boolean' } },
  async run({ env, words: [folder = ''], options, say }) {
    const system = await openSystem(env);
    try {
      await restore(system, { folder, resume: options['resume'] === true, say });
      say('All is there as it was kept. Start the services: they read the topics from the beginning.');
    } finally {
      await system.close();
    }
  },
};

/** Every command, by its name. */
export const commands: Readonly<Record<string, Command>> = {
  doctor,
  migrate,
  seed,
  'dead-letters': deadLetters,
  rebuild,
  rotate,
  export: exporting,
  backup,
  restore: restoring,
};

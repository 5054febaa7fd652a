import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseConfig } from '@firegrid/service';
import { Problem } from '../process/problem.mjs';
import type { Command, Env } from './command.ts';
import { databaseConfig, services, storeOf } from './system.ts';

/** A code of an area: by equality among the ancestors, never as the beginning of one. */
const code = /^[\dA-Za-z-]{1,40}$/;

/** Every record of an area and of those within it, a line each: {"service","collection","record"}. */
export async function* recordsOf(env: Env, area: string, say: (line: string) => void): AsyncIterable<string> {
  const config = parseConfig(databaseConfig, { ...env });
  for (const service of services.toReversed()) {
    const store = await storeOf(config, service);
    try {
      const names = (await store.connection.listCollections()).map(({ name }) => name).sort();
      for (const collection of names) {
        let count = 0;
        for await (const record of store
          .collection(collection)
          .find({ 'area.ancestors': area })
          .sort({ _id: 1 })) {
          count += 1;
          yield `${JSON.stringify({ service, collection, record })}\n`;
        }
        if (count > 0) say(`${service}/${collection}: ${count}`);
      }
    } finally {
      await store.close();
    }
  }
}

export const exporting: Command = {
  about: 'Writes every record of an area and of those within it, as JSON lines; sealed fields stay sealed.',
  words: '<file>',
  options: { area: { type: 'string' } },
  async run({ env, words: [file = ''], options, say }) {
    const area = String(options['area'] ?? '');
    if (!code.test(area)) throw new Problem('--area must be the code of an area, such as 430121');
    const part = `${file}.part`;
    await pipeline(Readable.from(recordsOf(env, area, say)), createWriteStream(part, { mode: 0o600 }));
    await rename(part, file);
    say(`All records of ${area} are in ${file}.`);
  },
};

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineOf } from '@firegrid/service';
import { connectStore } from '@firegrid/store';
import { dropBucket } from '@firegrid/testkit/bucket';
import { freePorts } from '../../../process/ports.mjs';
import { type Product, migrateServices, startServices } from '../../../product/services.mjs';
import { root, serviceNames } from '../../../services.mjs';
import type { Env } from '../../command.ts';
import { services } from '../../system.ts';
import { examine } from '../doctor.ts';

/** A product that runs as it should, under names of its own, for others to be wrong beside it. */
export class Bench {
  readonly name: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly #product: Product;

  private constructor(folder: string, product: Product, name: string) {
    this.folder = folder;
    this.env = { ...(process.env as Record<string, string>), ...product.env };
    this.#product = product;
    this.name = name;
  }

  static async make(): Promise<Bench> {
    const folder = await mkdtemp(join(tmpdir(), 'firegrid-doctor-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    const name = `t${randomUUID().slice(0, 8)}`;
    const env = {
      FIREGRID_DB_PREFIX: `${name}-`,
      FIREGRID_TOPIC_PREFIX: `${name}.`,
      FIREGRID_S3_BUCKET: `${name}-media`,
      FIREGRID_CONSOLE_DIR: folder,
      FIREGRID_LOG_LEVEL: 'warn',
    };
    await migrateServices({ env, logDir: folder });
    const ports = await freePorts<string>(serviceNames());
    return new Bench(folder, await startServices({ env, logDir: folder, ports }), name);
  }

  /** The doctor's lines. */
  async doctor(wrong: Env): Promise<string[]> {
    return (await examine({ ...this.env, ...wrong })).map(lineOf);
  }

  /** The first line of a start that says it; all of them where none does within half a minute. */
  async startUp(service: string, wrong: Env, line: RegExp): Promise<string> {
    const child = spawn(process.execPath, [join(root, 'services', service, 'src', 'main.ts')], {
      env: { ...this.env, PORT: '0', ...wrong },
    });
    let text = '';
    const said = new Promise<string>((resolve) => {
      const late = setTimeout(() => resolve(text), 30_000);
      const read = (chunk: Buffer): void => {
        text += chunk.toString();
        const found = text
          .split('\n')
          .map(messageOf)
          .find((one) => line.test(one));
        if (found === undefined) return;
        clearTimeout(late);
        resolve(found);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
    });
    return said.finally(() => child.kill('SIGKILL'));
  }

  async clear(): Promise<void> {
    await this.#product.stopAll();
    for (const service of services) {
      const url = this.env['FIREGRID_MONGO_URL'] ?? '';
      const store = await connectStore({ url, database: `${this.name}-${service}` });
      await store.connection.dropDatabase();
      await store.close();
    }
    await dropBucket(`${this.name}-media`);
    await rm(this.folder, { recursive: true });
  }
}

const messageOf = (line: string): string =>
  line.startsWith('{') ? String((JSON.parse(line) as { msg?: unknown }).msg) : line;

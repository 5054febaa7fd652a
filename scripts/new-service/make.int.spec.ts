import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Child } from '../process/child.mjs';
import { freePorts } from '../process/ports.mjs';
import { makeService } from './make.mjs';

const project = new URL('../../', import.meta.url).pathname;

describe('a new service', () => {
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'firegrid-new-'));
    for (const part of ['scripts', 'services/gateway', 'tsconfig.json'])
      await cp(join(project, part), join(root, part), {
        recursive: true,
        filter: (path) => !path.includes('node_modules'),
      });
    await symlink(join(project, 'libs'), join(root, 'libs'));
    await symlink(join(project, 'node_modules'), join(root, 'node_modules'));
    makeService('directives', root);
  });
  afterAll(() => rm(root, { recursive: true }));

  const run = async (
    file: string,
    env: Record<string, string>,
    ready?: (child: Child) => Promise<unknown>,
  ) => {
    const log = join(root, 'log');
    const child = new Child({ command: process.execPath, args: [file], cwd: root, env, log });
    try {
      await ready?.(child);
    } finally {
      if (ready) await child.stop();
    }
    const { code } = await child.exited;
    return { code, said: await readFile(log, 'utf8') };
  };

  it('has a port and a place behind the gateway', async () => {
    const services = await readFile(join(root, 'scripts/services.mjs'), 'utf8');
    expect(services).toMatch(/directives: 81\d\d,/);
    const gateway = await readFile(join(root, 'services/gateway/src/config.ts'), 'utf8');
    expect(gateway).toContain("{ name: 'directives', url: ");
  });

  it('migrates, starts, and asks who it is that asks', async () => {
    const { api: port } = await freePorts(['api']);
    const id = randomUUID().slice(0, 8);
    const env = {
      ...(process.env as Record<string, string>),
      PORT: String(port),
      FIREGRID_MODE: 'test',
      FIREGRID_DB_PREFIX: `new-${id}-`,
      FIREGRID_TOPIC_PREFIX: `new-${id}.`,
    };
    const at = (file: string) => join(root, 'services/directives/src', file);
    expect(await run(at('migrate.ts'), env)).toMatchObject({ code: 0 });
    await run(at('main.ts'), env, async (child) => {
      const url = `http://127.0.0.1:${port}`;
      let ready = 0;
      for (let i = 0; i < 600 && ready !== 200 && child.running; i += 1) {
        ready = await fetch(`${url}/health/ready`).then(
          ({ status }) => status,
          () => 0,
        );
        await new Promise((resume) => setTimeout(resume, 100));
      }
      expect(ready).toBe(200);
      expect((await fetch(`${url}/entries`)).status).toBe(401);
    });
  }, 90_000);

  it('is refused a name that is taken or none', () => {
    expect(() => makeService('directives', root)).toThrow('there already');
    expect(() => makeService('../x', root)).toThrow('usage');
    expect(() => makeService(undefined, root)).toThrow('usage');
  });
});

import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { hold } from './hold.mjs';
import { freePorts, requirePorts } from './ports.mjs';

it('names a taken port, who needs it and how to choose another', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await expect(requirePorts([{ port, neededBy: 'Kafka', override: 'FIREGRID_PORT_KAFKA' }])).rejects.toThrow(
    `port ${port} is taken, Kafka needs it: stop what listens there, or choose another with FIREGRID_PORT_KAFKA=<port>`,
  );
  server.close();
});

it('finds ports that are free, all different, and none that is lent to outgoing connections', async () => {
  const ports = Object.values(await freePorts(['a', 'b', 'c']));
  expect(new Set(ports).size).toBe(3);
  expect(Math.max(...ports)).toBeLessThan(32_768);
  await requirePorts(ports.map((port) => ({ port, neededBy: 'the test' })));
});

it('gives none of them to another run before they are used', async () => {
  const { a } = await freePorts(['a']);
  const reserved = join(tmpdir(), `firegrid-ports-${userInfo().uid}`, String(a));
  expect(hold(reserved)).toMatchObject({ pid: process.pid });
});

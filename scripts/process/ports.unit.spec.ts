import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
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

it('finds ports that are free and all different', async () => {
  const ports = await freePorts(['a', 'b', 'c']);
  expect(new Set(Object.values(ports)).size).toBe(3);
  await requirePorts(Object.values(ports).map((port) => ({ port, neededBy: 'the test' })));
});

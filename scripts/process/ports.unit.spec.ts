import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { hold } from './hold.mjs';
import { freePorts, portSettings, requireKnownPorts, requirePorts } from './ports.mjs';

const theirs = { ...process.env };
afterEach(() => void (process.env = { ...theirs }));

it('names a taken port, who needs it and how to choose another', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await expect(requirePorts([{ port, neededBy: 'Kafka', override: 'FIREGRID_PORT_KAFKA' }])).rejects.toThrow(
    `port ${port} is taken, Kafka needs it: stop what listens there, or choose another with FIREGRID_PORT_KAFKA=<port>`,
  );
  server.close();
});

it('names all that are taken at once', async () => {
  const servers = [createServer().listen(0, '127.0.0.1'), createServer().listen(0, '127.0.0.1')];
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const [one = 0, other = 0] = servers.map((server) => (server.address() as AddressInfo).port);
  await expect(
    requirePorts([
      { port: one, neededBy: 'Kafka', override: 'FIREGRID_PORT_KAFKA' },
      { port: other, neededBy: 'org' },
    ]),
  ).rejects.toThrow(
    `ports ${one}, ${other} are taken, which are for Kafka, org: stop what listens there, or choose others with FIREGRID_PORT_KAFKA=<port>`,
  );
  for (const server of servers) server.close();
});

it('takes ports from the environment, one that is set to nothing as usual', () => {
  process.env.FIREGRID_PORT_KAFKA = '';
  process.env.FIREGRID_PORT_ORG = '18101';
  expect(portSettings({ kafka: 9092, org: 8101 })).toEqual({ kafka: 9092, org: 18101 });
});

it.each(['abc', '0', '99999', '-1', '1.5'])('names the variable that says %s for a port', (text) => {
  process.env.FIREGRID_PORT_ORG = text;
  expect(() => portSettings({ kafka: 9092, org: 8101 })).toThrow(
    `FIREGRID_PORT_ORG=${text} is no port: say a number from 1 to 65535`,
  );
});

it('names two that want the same port', () => {
  process.env.FIREGRID_PORT_ORG = '9092';
  expect(() => portSettings({ kafka: 9092, org: 8101 })).toThrow(
    'FIREGRID_PORT_ORG=9092 is the port of kafka (FIREGRID_PORT_KAFKA): choose another',
  );
});

it('names a variable that moves nothing', () => {
  process.env.FIREGRID_PORT_GATEWAYS = '1';
  expect(() => requireKnownPorts(['gateway', 'kafkaController'])).toThrow(
    'FIREGRID_PORT_GATEWAYS moves nothing: there are FIREGRID_PORT_GATEWAY, FIREGRID_PORT_KAFKA_CONTROLLER',
  );
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

import { createBroker } from '../src/index.ts';
import { messagingContract } from './contract.ts';
import { quiet } from './quiet.ts';
import type { OpenBroker } from './world.ts';

/** Another client is one line here, and is chosen by its name. */
const clients: Record<string, OpenBroker> = {
  kafkajs: (options) => createBroker({ ...options, clientId: 'contract', logger: quiet }),
};

const name = process.env.FIREGRID_TEST_BROKER_CLIENT ?? 'kafkajs';
const open = clients[name];
if (!open)
  throw new Error(`FIREGRID_TEST_BROKER_CLIENT: ${name} is none of ${Object.keys(clients).join(', ')}`);

messagingContract(name, (process.env.FIREGRID_KAFKA_BROKERS ?? '127.0.0.1:9092').split(','), open);

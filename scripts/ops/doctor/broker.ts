import { topics } from '@firegrid/contracts';
import { noLogger } from '@firegrid/messaging';
import { type Fault, brokerConfig, brokerOf, commonConfig, topicFaults } from '@firegrid/service';
import type { Env } from '../command.ts';
import { sound } from './settings.ts';

const shape = brokerConfig.extend({ FIREGRID_MODE: commonConfig.shape.FIREGRID_MODE });

/** What is wrong with the broker and its topics. */
export async function brokerFaults(env: Env): Promise<Fault[]> {
  const config = sound(shape, env);
  if (!config) return [];
  const { FIREGRID_KAFKA_BROKERS: brokers } = config;
  const broker = brokerOf(config, 'doctor', noLogger);
  try {
    if (await broker.healthy()) return await topicFaults(broker, Object.values(topics), config);
    const wrong = `Kafka at ${brokers.join(',')} can't be reached`;
    return [{ setting: 'FIREGRID_KAFKA_BROKERS', wrong, todo: 'Correct the address, or start it' }];
  } finally {
    await broker.close();
  }
}

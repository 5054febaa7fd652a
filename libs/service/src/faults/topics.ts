import { type Broker, type TopicSpec, partitionsOf } from '@firegrid/messaging';
import type { CommonConfig } from '../config.ts';
import type { Fault } from './fault.ts';

/** What is wrong with the topics of a broker: absent, with fewer partitions than planned, in production with one replica. */
export async function topicFaults(
  broker: Pick<Broker, 'describe'>,
  wanted: readonly TopicSpec[],
  config: Pick<CommonConfig, 'FIREGRID_MODE'> & Partial<Pick<CommonConfig, 'FIREGRID_TOPIC_PARTITIONS'>>,
): Promise<Fault[]> {
  const there = new Map(
    (await broker.describe(wanted.map(({ name }) => name))).map((one) => [one.name, one]),
  );
  const { FIREGRID_MODE: mode, FIREGRID_TOPIC_PARTITIONS: many } = config;
  return wanted.flatMap(({ name, partitions }) => {
    const planned = partitionsOf(partitions, many);
    const setting = `topic ${name}`;
    const found = there.get(name);
    if (!found)
      return [{ setting, wrong: 'the broker does not have it', todo: 'Run npm run ops -- migrate' }];
    const faults: Fault[] = [];
    if (found.partitions < planned)
      faults.push({
        setting,
        wrong: `it has ${found.partitions} partitions where ${planned} are planned`,
        todo: 'Make it anew from a backup: adding partitions would break the order of keys',
      });
    if (mode === 'production' && found.replicas < 2)
      faults.push({
        setting,
        wrong: 'it has a single replica, so that one lost disk loses it',
        todo: 'Give it three replicas, and the broker default.replication.factor=3',
      });
    return faults;
  });
}

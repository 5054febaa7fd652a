import { unburied, retryTopic } from './dead-letters.ts';
import type { Broker, Incoming } from './port.ts';

/** Where a group's dead letters of a topic lie. */
export interface Grave {
  /** The topic of the dead letters. */
  readonly name: string;
  readonly topic: string;
  readonly group: string;
  /** The offset of the first letter that was neither given back nor dropped, and the one after the last. */
  readonly from: number;
  readonly until: number;
}

const mark = '.dead.';

/** Every group's dead letters, those without any left out. */
export async function graves(broker: Broker): Promise<Grave[]> {
  const names = (await broker.topicNames('')).filter((name) => name.includes(mark));
  const found = await Promise.all(names.map((name) => graveOf(broker, name)));
  return found.filter(({ from, until }) => from < until);
}

async function graveOf(broker: Broker, name: string): Promise<Grave> {
  const [topic = '', group = ''] = name.split(mark);
  const [at] = await broker.positions([name], `${group}.replay`);
  const from = Math.max(at?.committed ?? 0, at?.low ?? 0);
  return { name, topic, group, from, until: at?.high ?? 0 };
}

/** Gives one dead letter back to its group; it stays where it lies, and `replay` will give it back once more. */
export async function giveBack(
  broker: Broker,
  { topic, group }: Pick<Grave, 'topic' | 'group'>,
  letter: Incoming,
): Promise<void> {
  await broker.send([unburied(letter, retryTopic(topic, group))]);
}

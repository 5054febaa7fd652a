import {
  type Broker,
  type Grave,
  type Incoming,
  giveBack,
  graves,
  noLogger,
  replay,
} from '@firegrid/messaging';
import { brokerConfig, brokerOf, parseConfig } from '@firegrid/service';
import { Problem } from '../process/problem.mjs';
import type { Command, Env, Given } from './command.ts';
import { messagesOf } from './messages.ts';

/** Opens the broker alone, for those who need nothing else. @throws ConfigError */
export async function withBroker<Result>(
  env: Env,
  act: (broker: Broker) => Promise<Result>,
): Promise<Result> {
  const config = parseConfig(brokerConfig, { ...env });
  const broker = brokerOf(config, 'ops', noLogger);
  try {
    if (await broker.healthy()) return await act(broker);
    const at = config.FIREGRID_KAFKA_BROKERS.join(',');
    throw new Problem(`FIREGRID_KAFKA_BROKERS: Kafka at ${at} can't be reached`);
  } finally {
    await broker.close();
  }
}

type Act = (broker: Broker, given: Given) => Promise<void>;

/** A line a letter: where it lies, what it is, why it is there. */
async function list(broker: Broker, { say }: Given): Promise<void> {
  const all = await graves(broker);
  for (const grave of all) {
    say(`${grave.name}: ${grave.until - grave.from}`);
    for (const letter of await lettersOf(broker, grave)) say(`  ${letter.offset}  ${reasonOf(letter)}`);
  }
  if (all.length === 0) say('There are no dead letters.');
}

async function show(broker: Broker, given: Given): Promise<void> {
  const { letter } = await named(broker, given);
  given.say(`key: ${letter.key}`);
  for (const [name, value] of Object.entries(letter.headers)) given.say(`${name}: ${value}`);
  given.say(`value (base64): ${letter.value.toString('base64')}`);
}

/** One where an offset is given, else all of the topic, else all there are. */
async function giveAllBack(broker: Broker, given: Given): Promise<void> {
  const [, name, offset] = given.words;
  if (offset !== undefined) {
    const { grave, letter } = await named(broker, given);
    await giveBack(broker, grave, letter);
    given.say(`Letter ${offset} was given back to ${grave.group}.`);
    return;
  }
  const wanted = (await graves(broker)).filter((grave) => name === undefined || grave.name === name);
  for (const { topic, group } of wanted)
    given.say(`${await replay({ broker, group, topic: { name: topic } })} given back to ${group}`);
  if (wanted.length === 0) given.say('There are no dead letters there.');
}

async function drop(broker: Broker, given: Given): Promise<void> {
  const { grave, letter } = await named(broker, given);
  await broker.trim({ topic: grave.name, partition: 0 }, letter.offset + 1);
  given.say(`${letter.offset - grave.from + 1} dropped, up to letter ${letter.offset} of ${grave.name}.`);
}

async function named(broker: Broker, { words }: Given): Promise<{ grave: Grave; letter: Incoming }> {
  const [, name, offset] = words;
  const grave = (await graves(broker)).find((one) => one.name === name);
  if (!grave)
    throw new Problem(`there are no dead letters in ${name ?? 'a topic without a name'}; list names them`);
  const letter = (await lettersOf(broker, grave)).find((one) => String(one.offset) === offset);
  if (!letter)
    throw new Problem(`${grave.name} has no letter ${offset ?? 'without an offset'}; list names them`);
  return { grave, letter };
}

async function lettersOf(broker: Broker, grave: Grave): Promise<Incoming[]> {
  const letters: Incoming[] = [];
  for await (const letter of messagesOf(broker, grave)) if (letter.offset >= grave.from) letters.push(letter);
  return letters;
}

const reasonOf = ({ key, headers }: Incoming): string =>
  [headers['why-at'], key, headers['why-code'], headers['why-detail']].join('  ');

const acts: Readonly<Record<string, Act>> = { list, show, replay: giveAllBack, drop };

export const deadLetters: Command = {
  about:
    'Events that a service could not handle: list; show <topic> <offset>; replay [<topic> [<offset>]]; drop <topic> <offset>, with those before it.',
  words: '<list|show|replay|drop> [topic] [offset]',
  async run(given) {
    const act = acts[given.words[0] ?? ''];
    if (!act) throw new Problem(`dead-letters knows ${Object.keys(acts).join(', ')}, not ${given.words[0]}`);
    await withBroker(given.env, (broker) => act(broker, given));
  },
};

import { type Topic, topics } from '@firegrid/contracts';
import { type Broker, type Consumer, type ConsumerOptions, startConsumer } from '../../src/index.ts';
import { type OpenBroker, clean, type events, newPrefix, until } from '../world.ts';

type AreaTopic = typeof topics.area;
interface Running {
  stop(): Promise<void>;
}

/** What the tests of the contract stand on: a broker, topics and groups nobody else uses, and an end to all that was started. */
export class Bench {
  readonly broker: Broker;
  readonly #brokers: string[];
  readonly #prefix = newPrefix();
  readonly #running: Running[] = [];
  #names = 0;

  constructor(brokers: string[], open: OpenBroker) {
    this.#brokers = brokers;
    this.broker = open({ brokers, topicPrefix: this.#prefix });
  }

  newGroup(): string {
    return `group-${this.#names++}`;
  }

  async newTopic(partitions = 6): Promise<AreaTopic> {
    const topic = { ...topics.area, name: `${topics.area.name}.${this.#names++}`, partitions };
    await this.broker.ensureTopics([topic]);
    return topic;
  }

  /** Stopped after the test. */
  start<Runs extends Running>(runs: Runs): Runs {
    this.#running.push(runs);
    return runs;
  }

  /** A consumer that has joined its group. */
  async consume(options: Omit<ConsumerOptions, 'broker'>): Promise<Consumer> {
    const consumer = this.start(startConsumer({ broker: this.broker, ...options }));
    await until(
      'the consumer has joined',
      () => consumer.ready(),
      ({ ok }) => ok,
    );
    return consumer;
  }

  send(topic: Topic, messages: readonly ReturnType<typeof events>[number][]): Promise<void> {
    return this.broker.send(messages.map((message) => ({ ...message, topic: topic.name })));
  }

  async afterEach(): Promise<void> {
    await Promise.all(this.#running.splice(0).map((one) => one.stop()));
  }

  async afterAll(): Promise<void> {
    await this.broker.close();
    await clean(this.#brokers, this.#prefix);
  }
}

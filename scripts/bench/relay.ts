import { compareWithRaw } from '../../libs/messaging/test/throughput.ts';
import { type Pair, type Part, pairFigure, repetitions } from './measure.ts';

const messages = 20_000;

export const relay: Part = {
  name: 'relay',
  about:
    'Relay and consumer from an outbox in memory, against kafkajs sendBatch and eachBatch of the same messages',
  async run() {
    const brokers = (process.env.FIREGRID_KAFKA_BROKERS ?? '').split(',');
    const runs: Pair[] = [];
    // The first pair of a process pays for compiling both.
    await compareWithRaw({ brokers, messages: 2_000, handler: 'onBatch' });
    for (let i = 0; i < repetitions; i += 1) {
      const { ours, raw } = await compareWithRaw({ brokers, messages, handler: 'onBatch' });
      runs.push({ ours, bare: raw });
    }
    return [pairFigure('Events relayed and read', '1/s', runs)];
  },
};

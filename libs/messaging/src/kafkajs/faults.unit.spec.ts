import { expect, it } from '@jest/globals';
import { KafkaJSConnectionError, KafkaJSNonRetriableError, KafkaJSRequestTimeoutError } from 'kafkajs';
import { quiet } from '../../test/quiet.ts';
import { guardLostRejections, isOutage } from './faults.ts';

it('knows an outage, however deep kafkajs wrapped it', () => {
  const cause = new KafkaJSConnectionError('connect ECONNREFUSED', { broker: 'b', code: 'ECONNREFUSED' });
  const wrapped = Object.assign(new KafkaJSNonRetriableError('gave up'), { cause });
  expect(isOutage(wrapped)).toBe(true);
  expect(isOutage(new KafkaJSNonRetriableError('not authorized'))).toBe(false);
});

it('keeps a rejection kafkajs lost from ending the process, and lets every other end it', () => {
  const end = guardLostRejections(quiet);
  const guard = process.listeners('unhandledRejection').at(-1);
  const timeout = Object.assign(new Error('Request Produce timed out'), {
    name: KafkaJSRequestTimeoutError.name,
  });
  expect(() => guard?.(timeout, Promise.resolve())).not.toThrow();
  expect(() => guard?.(new TypeError('ours'), Promise.resolve())).toThrow('ours');
  end();
  expect(process.listeners('unhandledRejection')).not.toContain(guard);
});

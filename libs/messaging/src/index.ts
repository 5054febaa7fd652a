export { createBroker, type BrokerOptions } from './kafkajs/broker.ts';
export type {
  Batch,
  Broker,
  Incoming,
  Logger,
  Membership,
  Outcome,
  Place,
  Position,
  Subscription,
  TopicSpec,
  TopicState,
} from './port.ts';
export { partitionsOf } from './port.ts';
export { type MessagingMetrics, type Readiness, type Trace, noLogger, noMetrics } from './hooks.ts';
export { type Relay, type RelayOptions, startRelay } from './relay.ts';
export type { OutboxSource, PendingAggregate } from './outbox.ts';
export { type Consumer, type ConsumerOptions, startConsumer } from './consumer.ts';
export { type BatchHandler, type EventHandler, type Handler, type Meta, on, onBatch } from './handlers.ts';
export type { Failing } from './worker.ts';
export { type Broadcast, type BroadcastOptions, broadcast } from './broadcast.ts';
export { rebuild, replay } from './replay.ts';
export { type Grave, giveBack, graves } from './letters.ts';
export { deadTopic, retryTopic } from './dead-letters.ts';

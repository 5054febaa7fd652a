import { createRequire } from 'node:module';
import type { Logger } from '../port.ts';

interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
}

/**
 * kafkajs sets a timer of negative time after every answer, which Node 24 warns of (#1751). Without waiting requests
 * there is nothing to check, and the timer isn't needed at all.
 */
export function mendNegativeTimeouts(): void {
  const load = createRequire(import.meta.url);
  const { prototype } = load('kafkajs/src/network/requestQueue') as {
    prototype: RequestQueue & { scheduleCheckPendingRequests(this: RequestQueue): void };
  };
  prototype.scheduleCheckPendingRequests = function () {
    if (this.throttleCheckTimeoutId || this.pending.length === 0) return;
    const check = (): void => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    };
    this.throttleCheckTimeoutId = setTimeout(check, Math.max(10, this.throttledUntil - Date.now()));
  };
}

/** An error and what caused it, the outermost first. */
function causes(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}

const outages = new Set([
  'KafkaJSNoBrokerAvailableError',
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSBrokerNotFound',
  'KafkaJSRequestTimeoutError',
  'KafkaJSMetadataNotLoaded',
  'KafkaJSTopicMetadataNotLoaded',
  'KafkaJSGroupCoordinatorNotFound',
  'KafkaJSLockTimeout',
]);

/** Whether it will pass by itself, though kafkajs calls some of these non-retriable. */
export const isOutage = (error: unknown): boolean =>
  causes(error).some(
    (cause) => outages.has(cause.name) || ('retriable' in cause && cause.retriable === true),
  );

/**
 * In an outage kafkajs rejects promises nobody holds (#1686, #1691), which would end the process. Those, and only
 * those, are logged; the request they belong to fails where it was asked for as well.
 * @returns ends the guard
 */
export function guardLostRejections(logger: Logger): () => void {
  const guard = (reason: unknown): void => {
    if (causes(reason).some(({ name }) => name.startsWith('KafkaJS'))) {
      logger.info({ err: reason }, 'kafkajs lost a rejection');
      return;
    }
    // As Node does without a listener.
    if (process.listeners('unhandledRejection').every((listener) => guards.has(listener))) throw reason;
  };
  guards.add(guard);
  process.on('unhandledRejection', guard);
  return () => {
    process.off('unhandledRejection', guard);
    guards.delete(guard);
  };
}

const guards = new Set<NodeJS.UnhandledRejectionListener>();

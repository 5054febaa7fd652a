import type { Logger } from './port.ts';

/** What telemetry counts; all calls are cheap and must not throw. */
export interface MessagingMetrics {
  published(topic: string, messages: number): void;
  /** Seconds the oldest unpublished message of a source waits: the figure to alert on. */
  outboxAge(source: string, seconds: number): void;
  consumed(group: string, topic: string, messages: number): void;
  retried(group: string, topic: string): void;
  deadLettered(group: string, topic: string): void;
  /** Partitions paused because a message keeps failing. */
  paused(group: string, partitions: number): void;
  /** Messages the group has still to read. */
  lag(group: string, topic: string, messages: number): void;
}

const nothing = (): void => undefined;

export const noMetrics: MessagingMetrics = {
  published: nothing,
  outboxAge: nothing,
  consumed: nothing,
  retried: nothing,
  deadLettered: nothing,
  paused: nothing,
  lag: nothing,
};

/** Where nobody reads what the client says: tests and measurements. */
export const noLogger: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** W3C trace context over messages. */
export interface Trace {
  /** Adds traceparent to the headers, in place. */
  inject(headers: Record<string, string>): unknown;
  /** Runs a function within the trace the headers name. */
  extract<Result>(headers: Readonly<Record<string, string>>, run: () => Result): Result;
}

/** What a process says of itself when asked whether it is well. */
export interface Readiness {
  readonly ok: boolean;
  readonly detail: string;
}

import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export type { Registry } from 'prom-client';

/** The figures of one service, read by Prometheus at /metrics. */
export interface Metrics {
  readonly registry: Registry;
  /** `route` is the template, never the address asked for: labels stay few. */
  readonly request: (labels: { method: string; route: string; status: number }, seconds: number) => void;
  readonly messaging: MessagingFigures;
  readonly crowd: CrowdFigures;
  /** What became of a command that a phone sent. */
  readonly synced: (outcome: string) => void;
}

/** What the gateway reports of who waits at its doors: `door` is a service behind it, or `sync` for phones. */
export interface CrowdFigures {
  /** Somebody was told to come back. */
  turnedAway(door: string): void;
  underWay(door: string, requests: number): void;
  /** The service behind gave no answer: it is away, or took too long. */
  unanswered(door: string): void;
}

/** What libs/messaging reports. */
export interface MessagingFigures {
  published(topic: string, count: number): void;
  consumed(group: string, topic: string, count: number): void;
  retried(group: string, topic: string): void;
  deadLettered(group: string, topic: string): void;
  /** Messages of the topic the group has not handled yet. */
  lag(group: string, topic: string, messages: number): void;
  /** Partitions that stand still because a message keeps failing. */
  paused(group: string, partitions: number): void;
  /** Seconds the oldest unpublished message has been waiting; 0 when none does. */
  outboxAge(source: string, seconds: number): void;
}

/** A registry of its own per call: several services can live in one process of tests. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  const registers = [registry];
  const requests = new Histogram({
    name: 'firegrid_http_request_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  return {
    registry,
    request: (labels, seconds) => requests.observe(labels, seconds),
    messaging: messagingFigures(registers),
    crowd: crowdFigures(registers),
    synced: syncedFigure(registers),
  };
}

function crowdFigures(registers: Registry[]): CrowdFigures {
  const labelNames = ['door'] as const;
  const away = new Counter({
    name: 'firegrid_turned_away_total',
    help: 'Requests told to come back because too many were waiting',
    labelNames,
    registers,
  });
  const underWay = new Gauge({
    name: 'firegrid_requests_under_way',
    help: 'Requests a service behind the gateway has not begun to answer',
    labelNames,
    registers,
  });
  const unanswered = new Counter({
    name: 'firegrid_unanswered_total',
    help: 'Requests that a service behind the gateway did not answer',
    labelNames,
    registers,
  });
  return {
    unanswered: (door) => unanswered.inc({ door }),
    turnedAway: (door) => away.inc({ door }),
    underWay: (door, requests) => underWay.set({ door }, requests),
  };
}

function syncedFigure(registers: Registry[]): Metrics['synced'] {
  const synced = new Counter({
    name: 'firegrid_sync_commands_total',
    help: 'Commands of phones by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  return (outcome) => synced.inc({ outcome });
}

function messagingFigures(registers: Registry[]): MessagingFigures {
  const counter = <const L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Counter({ name, help, labelNames, registers });
  const published = counter('firegrid_messages_published_total', 'Messages the broker acknowledged', [
    'topic',
  ]);
  const byGroup = ['group', 'topic'] as const;
  const consumed = counter('firegrid_messages_consumed_total', 'Messages handled', byGroup);
  const retried = counter('firegrid_message_retries_total', 'Attempts to handle that failed', byGroup);
  const dead = counter(
    'firegrid_dead_letters_total',
    'Messages laid aside as unreadable or refused',
    byGroup,
  );
  const gauge = <const L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Gauge({ name, help, labelNames, registers });
  const lag = gauge('firegrid_consumer_lag', 'Messages not handled yet', byGroup);
  const paused = gauge('firegrid_paused_partitions', 'Partitions that stand still', ['group']);
  const age = gauge('firegrid_outbox_age_seconds', 'Age of the oldest unpublished message', ['source']);
  return {
    published: (topic, count) => published.inc({ topic }, count),
    consumed: (group, topic, count) => consumed.inc({ group, topic }, count),
    retried: (group, topic) => retried.inc({ group, topic }),
    deadLettered: (group, topic) => dead.inc({ group, topic }),
    lag: (group, topic, messages) => lag.set({ group, topic }, messages),
    paused: (group, partitions) => paused.set({ group }, partitions),
    outboxAge: (source, seconds) => age.set({ source }, seconds),
  };
}

/** Adds memory, event loop and garbage collection of this process. */
export const addProcessMetrics = ({ registry }: Metrics): void =>
  collectDefaultMetrics({ register: registry });

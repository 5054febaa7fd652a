import type { PartReport, ReadinessReport } from '@firegrid/http';
import type { Broker, Consumer } from '@firegrid/messaging';
import type { Store } from '@firegrid/store';

/** Shorter than a probe waits. */
const patienceMs = 2_000;

/**
 * Down without the database. Without the broker, or with a consumer that stands still, degraded: requests are answered
 * and writes accepted, only news comes and goes late.
 */
export async function readiness(parts: {
  readonly store?: Pick<Store, 'ping'>;
  readonly broker: Pick<Broker, 'healthy'>;
  readonly consumers: ReadonlyMap<string, Pick<Consumer, 'ready'>>;
}): Promise<ReadinessReport> {
  const { store, broker, consumers } = parts;
  const [storeAnswers, brokerAnswers] = await Promise.all([
    store ? answers(() => store.ping().then(() => true)) : undefined,
    answers(() => broker.healthy()),
  ]);
  const reports: Record<string, PartReport> = {};
  if (storeAnswers !== undefined) {
    reports.store = storeAnswers ? ok('answers') : { state: 'down', detail: 'the database does not answer' };
  }
  reports.broker = brokerAnswers
    ? ok('answers')
    : { state: 'degraded', detail: 'the broker does not answer: events are kept and sent later' };
  for (const [purpose, consumer] of consumers) {
    const { ok: well, detail } = consumer.ready();
    reports[purpose] = well ? ok(detail) : { state: 'degraded', detail };
  }
  return { parts: reports };
}

const ok = (detail: string): PartReport => ({ state: 'ok', detail });

async function answers(ask: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), patienceMs)));
  return Promise.race([ask().catch(() => false), late]).finally(() => clearTimeout(timer));
}

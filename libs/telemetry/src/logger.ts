import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino';
import { redacted, redactedLine } from './redaction.ts';
import { currentTrace } from './span.ts';

export type { LevelWithSilent as LogLevel, Logger } from 'pino';

const made = new Set<Logger>();
let level: LevelWithSilent = 'info';
let service: string | undefined;

/** A JSON logger. Lines carry service, trace_id and span_id; personal data and credentials are taken out. */
export function logger(name: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => ({ ...(service ? { service } : {}), ...currentTrace() }),
    formatters: { level: (label: string) => ({ level: label }), log: redacted },
    hooks: { streamWrite: redactedLine },
  };
  const one = destination ? pino(options, destination) : pino(options);
  made.add(one);
  return one;
}

/** Sets service and level of every logger of this process, those made before included. */
export function setUpLoggers(options: { service: string; level?: LevelWithSilent | undefined }): void {
  service = options.service;
  level = options.level ?? level;
  for (const one of made) one.level = level;
}

import { ConfigError, type Fault, commonConfig, parseConfig } from '@firegrid/service';
import type { z } from 'zod';
import { gatewayConfig } from '../../../services/gateway/src/config.ts';
import { hazardsConfig } from '../../../services/hazards/src/config.ts';
import { inspectionsConfig } from '../../../services/inspections/src/config.ts';
import { mediaConfig } from '../../../services/media/src/config.ts';
import { orgConfig } from '../../../services/org/src/config.ts';
import { premisesConfig } from '../../../services/premises/src/config.ts';
import type { Env } from '../command.ts';

const shapes: Readonly<Record<string, z.ZodObject>> = {
  org: orgConfig,
  premises: premisesConfig,
  inspections: inspectionsConfig,
  hazards: hazardsConfig,
  notifications: commonConfig,
  media: mediaConfig,
  gateway: gatewayConfig,
};

/** What a service would say of its settings before it starts; each fault once, with the services that have it. */
export function settingsFaults(env: Env): Fault[] {
  const found = new Map<string, string[]>();
  for (const [service, shape] of Object.entries(shapes))
    for (const line of wrongIn(shape, env)) found.set(line, [...(found.get(line) ?? []), service]);
  return [...found].map(([line, services]) => {
    const [setting = '', rest = ''] = line.split(/:? (.*)/s);
    const todo = `Correct it in the environment of ${services.join(', ')}`;
    return { setting, wrong: rest.replace(/\.$/, ''), todo };
  });
}

function wrongIn(shape: z.ZodObject, env: Env): string[] {
  try {
    parseConfig(shape, { ...env });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('; ');
  }
}

/** The part of the settings that a check needs, or undefined where it is wrong: `settingsFaults` says how. */
export function sound<S extends z.ZodObject>(shape: S, env: Env): z.output<S> | undefined {
  const given = Object.keys(shape.shape).map((name) => [name, env[name] || undefined]);
  return shape.safeParse(Object.fromEntries(given)).data;
}

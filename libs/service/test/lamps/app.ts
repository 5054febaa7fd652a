import { type Express, buildApp, defineRoute, publicRoute, text, uuid } from '@firegrid/http';
import type { Boot } from '@firegrid/service';
import { z } from 'zod';
import type { Config } from './config.ts';
import { createContext } from './context.ts';

export async function buildService(config: Config, boot: Boot): Promise<Express> {
  const { lamps, heard, verifier, ready } = await createContext(config, boot);
  const light = defineRoute({
    method: 'post',
    path: '/lamps',
    permission: 'hazard:report',
    summary: 'Light a lamp',
    body: z.strictObject({ subject: text(60) }),
    output: z.object({ id: uuid, version: z.int() }),
    status: 201,
    handler({ scope, body, issued, guard }) {
      const act = issued();
      return lamps.handle(scope, act.id, { type: 'light', ...body }, act, { ...guard, create: true });
    },
  });
  const told = publicRoute({
    method: 'get',
    path: '/heard',
    reason: 'a test looks at it',
    summary: 'What came back',
    output: z.array(z.object({ subject: z.string(), trace: z.string() })),
    handler: async () => heard.map(({ subject, trace = '' }) => ({ subject, trace })),
  });
  const name = config.LAMPS_LOSE;
  if (name) setTimeout(() => void Promise.reject(Object.assign(new Error('a lamp fell'), { name })), 500);
  return buildApp({ name: 'lamps', routes: [light, told], verifier, ready, metrics: boot.metrics });
}

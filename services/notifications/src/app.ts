import { type Express, buildApp } from '@firegrid/http';
import { type Boot, type CommonConfig, assemble } from '@firegrid/service';
import { registers, run } from './context.ts';
import { noticeFeed } from './notice/feed.ts';
import { inboxRoutes } from './notice/routes.ts';

export async function buildService(config: CommonConfig, boot: Boot): Promise<Express> {
  const backing = await assemble(config, boot);
  const all = registers(backing.store);
  await run(all, backing);
  return buildApp({
    name: 'notifications',
    routes: [...inboxRoutes(all.notices), noticeFeed(all.notices)],
    verifier: backing.verifier,
    ready: backing.ready,
    metrics: boot.metrics,
  });
}

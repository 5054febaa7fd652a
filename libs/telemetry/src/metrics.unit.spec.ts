import { describe, expect, it } from '@jest/globals';
import { createMetrics } from './index.ts';

describe('the metrics', () => {
  it('tell of requests and messages, each service by itself', async () => {
    const { registry, request, messaging, crowd, synced } = createMetrics('lamps');
    request({ method: 'GET', route: '/lamps/:id', status: 200 }, 0.02);
    messaging.published('t', 3);
    messaging.consumed('g', 't', 2);
    messaging.retried('g', 't');
    messaging.deadLettered('g', 't');
    messaging.paused('g', 1);
    messaging.lag('g', 't', 9);
    messaging.outboxAge('hazards', 1.5);
    crowd.turnedAway('hazards');
    crowd.underWay('hazards', 7);
    crowd.unanswered('hazards');
    synced('accepted');
    const text = await registry.metrics();
    for (const line of [
      'firegrid_http_request_seconds_bucket{le="0.025",service="lamps",method="GET",route="/lamps/:id",status="200"} 1',
      'firegrid_messages_published_total{topic="t",service="lamps"} 3',
      'firegrid_messages_consumed_total{group="g",topic="t",service="lamps"} 2',
      'firegrid_message_retries_total{group="g",topic="t",service="lamps"} 1',
      'firegrid_dead_letters_total{group="g",topic="t",service="lamps"} 1',
      'firegrid_paused_partitions{group="g",service="lamps"} 1',
      'firegrid_consumer_lag{group="g",topic="t",service="lamps"} 9',
      'firegrid_outbox_age_seconds{source="hazards",service="lamps"} 1.5',
      'firegrid_turned_away_total{door="hazards",service="lamps"} 1',
      'firegrid_requests_under_way{door="hazards",service="lamps"} 7',
      'firegrid_unanswered_total{door="hazards",service="lamps"} 1',
      'firegrid_sync_commands_total{outcome="accepted",service="lamps"} 1',
    ]) {
      expect(text).toContain(line);
    }
    expect(await createMetrics('other').registry.metrics()).not.toContain('group="g"');
  });
});

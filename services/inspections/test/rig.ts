import { randomUUID } from 'node:crypto';
import { type DutyEvent, type WireMessage, topics } from '@firegrid/contracts';
import { type Booted, type Sweep, createBoot, listen, parseConfig } from '@firegrid/service';
import { PhoneRecords, eventually } from '@firegrid/testkit';
import { areaEvent, toldAreas } from '@firegrid/testkit/areas';
import { Surroundings } from '@firegrid/testkit/surroundings';
import { buildService } from '../src/app.ts';
import { checklist } from '../src/checklist/checklists.ts';
import { inspectionsConfig } from '../src/config.ts';
import { registers } from '../src/context.ts';
import { dutyId } from '../src/duty/duty.ts';
import { weekOf } from '../src/duty/week.ts';
import { premisesEvent } from './neighbours.ts';

interface Replica {
  readonly boot: Booted;
  readonly port: number;
  readonly week: Sweep;
}

export interface ShownDuty {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly area: string;
  readonly post: { readonly role: string; readonly area: string };
  readonly period: string;
  readonly dueOn: string;
}

const items = checklist('small-ten-points', 1).items;

/** The real service, two replicas of it, with a clock that the test sets. */
export class Rig {
  // Sweeps are run by the tests.
  readonly around = new Surroundings('inspections', { FIREGRID_DUTY_SWEEP_MS: '3600000' });
  readonly visits = this.around.hear(topics.inspection);
  readonly duties = this.around.hear(topics.duty);
  readonly replicas: Replica[] = [];
  /** Wednesday 10 h in Shanghai, of 2026-W10. */
  now = new Date('2026-03-04T02:00:00Z');

  static async create(): Promise<Rig> {
    const rig = new Rig();
    await rig.around.prepare(registers);
    await rig.tell(...toldAreas.map((area) => areaEvent(area)));
    const config = parseConfig(inspectionsConfig, rig.around.env);
    for (let i = 0; i < 2; i++) {
      const boot = createBoot('inspections', config);
      const { app, week } = await buildService(config, boot, () => rig.now);
      rig.replicas.push({ boot, week, port: await listen(boot, app, 0) });
    }
    return rig;
  }

  async destroy(): Promise<void> {
    for (const { boot } of this.replicas) await boot.stop();
    await this.around.clear({ stored: true });
  }

  tell(...messages: WireMessage[]): Promise<void> {
    return this.around.broker.send(messages);
  }

  as(username: string, replica = 0) {
    return this.around.as(username, `http://127.0.0.1:${this.replicas[replica]?.port}`);
  }

  /** What somebody's phone keeps. */
  phone(username: string): PhoneRecords {
    return new PhoneRecords((query) => this.as(username).get(`/changes${query}`));
  }

  /** All replicas look at the calendar at once. */
  async sweep(): Promise<void> {
    await Promise.all(this.replicas.map(({ week }) => week.now()));
  }

  /** A small shop that everybody here knows of. @returns its id */
  async shop(area: string): Promise<string> {
    const id = randomUUID();
    await this.tell(premisesEvent({ id, area }));
    await eventually('its duty is laid', () => this.duty(id));
    return id;
  }

  /** The duty of a premises in the week it is, or in that of another instant; undefined where there is none. */
  async duty(premises: string, at = this.now): Promise<ShownDuty | undefined> {
    const id = dutyId(premises, weekOf(at).period);
    const { status, body } = await this.as('huanghua-township').get(`/duties/${id}`);
    return status === 200 ? (body as object as ShownDuty) : undefined;
  }

  /** What others heard of a duty, in order, each event once. */
  told(id: string): (DutyEvent['happened']['case'] & string)[] {
    return this.duties.flatMap(({ key, body }) => (key === id && body.happened.case) || []);
  }

  /** Visits are filed in the order in which this is awaited; all answers pass. */
  report(premisesId: string, more: object = {}) {
    return {
      premisesId,
      checklist: 'small-ten-points',
      checklistVersion: 1,
      answers: items.map(({ code }) => ({ item: code, answer: 'pass' })),
      deviceTime: this.now.toISOString(),
      ...more,
    };
  }
}

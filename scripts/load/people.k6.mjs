/* global __ENV, open, crypto */
import { sleep } from 'k6';
import { instance } from 'k6/execution';
import http from 'k6/http';
import { Counter, Trend } from 'k6/metrics';

/** What people do, run by k6: each exported function is one act of one of them. scripts/load/k6-run.ts says how often. */
const {
  gateway,
  desk,
  scenarios,
  workers,
  officers,
  visit,
  report: told,
} = JSON.parse(open(__ENV.FIREGRID_LOAD));

/** For whoever started k6. */
export const handleSummary = (summary) => ({ [__ENV.FIREGRID_SUMMARY]: JSON.stringify(summary) });

export const options = {
  scenarios,
  discardResponseBodies: false,
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
  // An answer that makes an act wrong ends nothing: all of them are counted, and judged at the end.
  thresholds: { wrong: [{ threshold: 'count<1' }] },
};

const kinds = ['plan', 'patrol', 'read', 'report', 'feed', 'sync'];
const each = (make) => Object.fromEntries(kinds.map((kind) => [kind, make(kind)]));
const times = each((kind) => new Trend(`ms_${kind}`, true));
const good = each((kind) => new Counter(`good_${kind}`));
const away = each((kind) => new Counter(`away_${kind}`));
const [wrong, inspections, hazards, later] = ['wrong', 'inspections', 'hazards', 'later'].map(
  (name) => new Counter(name),
);
/** In ms from the start. */
const phoneDone = new Trend('phone_done');

const any = (list) => list[Math.floor(Math.random() * list.length)];
const tokensKeptMs = 60_000;
let tokens = {};
let tokensAt = -Infinity;

/** Logins are made beside the load: a sign-in is no act of the day. */
function tokenOf(username) {
  if (Date.now() - tokensAt > tokensKeptMs) {
    tokens = http.get(desk, { tags: { kind: 'desk' } }).json();
    tokensAt = Date.now();
  }
  return tokens[username];
}

/** One request. @returns the answer, or undefined where it was sent away or wrong */
function ask(kind, { username, method = 'GET', path, body, id, patience = 0 }) {
  const headers = {};
  if (username) headers.authorization = `Bearer ${tokenOf(username)}`;
  if (body) headers['content-type'] = 'application/json';
  if (id) headers['idempotency-key'] = id;
  const data = body ? JSON.stringify(body) : null;
  const until = Date.now() + patience;
  for (;;) {
    const answer = http.request(method, `${gateway}/api/v1${path}`, data, {
      headers,
      timeout: '20s',
      tags: { kind },
    });
    if (answer.status === 200 || answer.status === 201) {
      good[kind].add(1);
      times[kind].add(answer.timings.duration);
      return answer;
    }
    const seconds = Number(answer.headers['Retry-After'] || 0);
    if (answer.status !== 429 || !(seconds >= 1)) {
      wrong.add(1);
      console.warn(
        `${kind} ${method} ${path}: ${answer.status} ${answer.error} ${String(answer.body).slice(0, 300)}`,
      );
      return undefined;
    }
    away[kind].add(1);
    if (Date.now() + seconds * 1_000 > until) return undefined;
    sleep(seconds);
  }
}

const findings = () =>
  Math.random() < 1 / 3
    ? [{ hazardId: crypto.randomUUID(), type: 'three-in-one', place: '后门', severity: 'serious' }]
    : [];
const visitOf = ({ premises }) => ({
  ...visit,
  premisesId: any(premises),
  findings: findings(),
  deviceTime: new Date().toISOString(),
});

/** In the morning: what is to be done today. */
export function plan() {
  const { username, plan: paths } = any(workers);
  ask('plan', { username, path: any(paths) });
}

/** A visit, told from the place. */
export function patrol() {
  const worker = any(workers);
  const body = visitOf(worker);
  const { username } = worker;
  if (
    !ask('patrol', {
      username,
      method: 'POST',
      path: '/inspections/inspections',
      body,
      id: crypto.randomUUID(),
    })
  )
    return;
  inspections.add(1);
  hazards.add(body.findings.length);
}

/** An officer looks at a list or his dashboard. */
export function read() {
  const { username, paths } = any(officers);
  ask('read', { username, path: any(paths) });
}

/** Somebody without a login tells of a hazard. */
export function report() {
  if (ask('report', { method: 'POST', path: '/hazards/public/reports', body: told, id: crypto.randomUUID() }))
    hazards.add(1);
}

const commandsEach = 12;

function send(patience) {
  const worker = any(workers);
  const { username } = worker;
  if (!ask('feed', { username, path: '/sync/feed?limit=500', patience })) return;
  const commands = Array.from({ length: commandsEach }, () => ({
    id: crypto.randomUUID(),
    kind: 'inspection.submit',
    body: visitOf(worker),
  }));
  const answer = ask('sync', { username, method: 'POST', path: '/sync', body: { commands }, patience });
  if (!answer) return;
  for (const [i, { outcome, problem }] of answer.json().answers.entries()) {
    if (outcome === 'accepted') {
      inspections.add(1);
      hazards.add(commands[i].body.findings.length);
    } else if (outcome === 'later') later.add(1);
    else {
      wrong.add(1);
      console.warn(`sync: ${outcome} ${JSON.stringify(problem)}`);
    }
  }
}

/** A phone in the evening: comes back when it is told to. */
export function phone() {
  send(8 * 60_000);
  phoneDone.add(instance.currentTestRunDuration);
}

/** A phone that comes once. */
export const batch = () => send(0);

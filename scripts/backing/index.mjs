import { resolve } from 'node:path';
import { requireFolder } from '../process/folder.mjs';
import { portSettings, requirePorts } from '../process/ports.mjs';
import { silent } from '../process/steps.mjs';
import { cacheDir, requireSpace } from './cache.mjs';
import { ComposeService, composeWorks } from './compose.mjs';
import { mongo } from './documentdb.mjs';
import { kafka } from './kafka.mjs';
import { keycloak } from './keycloak.mjs';
import { ExternalService } from './external.mjs';
import { abortInstalls } from './given-up.mjs';
import { NativeService } from './native.mjs';
import { objects } from './objects.mjs';
import { requirePrograms } from './programs.mjs';
import { defaultPorts } from './recipe.mjs';

/** The slowest first: they start side by side, on few cores. */
const recipes = [keycloak, mongo, kafka, objects];
const stateGigabytes = 0.5;

export const backingNames = recipes.map(({ name }) => name);
export const urlVariables = recipes.map(({ urlVariable }) => urlVariable);
export const portNames = Object.keys(defaultPorts);

/** Defaults, the environment's choice, the caller's choice. */
const choosePorts = (chosen) => ({ ...portSettings(defaultPorts), ...chosen });

function externalService(recipe) {
  const service = new ExternalService(recipe);
  service.requireAddress();
  return service;
}

/** Whose it is: someone else's that the environment names, Docker's, or this machine's own. */
async function resolveServices(chosen, where) {
  const external = (recipe) => process.env[recipe.urlVariable];
  const compose = chosen.every(external) ? false : await composeWorks();
  const serviceFor = (recipe) => {
    if (external(recipe)) return externalService(recipe);
    return compose ? new ComposeService(recipe, where) : new NativeService(recipe, where);
  };
  return chosen.map((recipe) => ({ recipe, service: serviceFor(recipe) }));
}

/**
 * All that can be told before anything is started is told before anything is started.
 * @returns {Promise<number>} about how many seconds what is missing takes to install
 */
async function checkFirst(natives, { stateDir, alsoPorts = [] }) {
  const needs = natives.map((service) => service.needs());
  requirePrograms([...new Set(needs.flatMap(({ programs }) => programs))]);
  const toInstall = needs.reduce((sum, { gigabytes }) => sum + gigabytes, 0);
  requireFolder(cacheDir(), 'FIREGRID_CACHE');
  requireFolder(stateDir, 'FIREGRID_STATE');
  requireSpace(cacheDir(), toInstall);
  requireSpace(stateDir, stateGigabytes);
  await requirePorts([...alsoPorts, ...natives.flatMap((service) => service.wantedPorts())]);
  return needs.reduce((sum, { seconds }) => sum + seconds, 0);
}

/**
 * Makes way for data of another format. All that is kept here goes with it, also of services that are not started now:
 * events, logins and photos of records that are gone would contradict the empty database.
 */
async function beginAnew(outdated, where, report) {
  if (outdated.length === 0) return;
  const titles = outdated.map(({ title }) => title).join(', ');
  await report('Data', async (note) => {
    note(`the format of ${titles} has changed: everything kept in ${where.stateDir} begins anew`);
    for (const recipe of recipes) new NativeService(recipe, where).empty();
  });
}

function environmentOf(resolved, ports) {
  const parts = resolved.map(({ recipe, service }) => {
    const env = recipe.environment(ports);
    if (service.source !== 'environment') return env;
    return Object.fromEntries(Object.keys(env).map((key) => [key, process.env[key] ?? env[key]]));
  });
  return Object.assign({}, ...parts);
}

/**
 * What a first start fetches and builds, to be done before it is needed, all of it side by side.
 * @param {{ stateDir: string, report: import('../process/steps.mjs').Report,
 *   alsoPorts?: import('../process/ports.mjs').Wanted[] }} options
 * @returns {Promise<{ seconds: number, install(signal: AbortSignal): Promise<void> }>} about how long it takes
 * @throws {import('../process/problem.mjs').Problem} as startBacking does, before anything is fetched
 */
export async function foreseeBacking({ stateDir, report, alsoPorts }) {
  const where = { stateDir: resolve(stateDir), ports: choosePorts() };
  const resolved = await resolveServices(recipes, where);
  const natives = resolved.map(({ service }) => service).filter(({ source }) => source === 'native');
  const seconds = await checkFirst(natives, { ...where, alsoPorts });
  const install = async (signal) => {
    signal.addEventListener('abort', abortInstalls);
    const all = natives.map((service) => installOne(service, report));
    await Promise.all(all);
  };
  return { seconds, install };
}

/** Quiet about what is there already. */
const installOne = (service, report) =>
  service.needs().seconds === 0
    ? undefined
    : report(`Install ${service.title}`, (note) => service.install(note));

/**
 * Have MongoDB, Kafka, Keycloak and an object storage running.
 * @param {object} options
 * @param {string} options.stateDir where their data and logs are
 * @param {Partial<import('./recipe.mjs').Ports>} [options.ports] those that differ from the default
 * @param {boolean} [options.fresh] forget the data of last time
 * @param {boolean} [options.durable] false for throw-away data: faster, safe against everything but a crash of the machine;
 *   Docker keeps nothing of them after `stopAll`
 * @param {{ host: string, port: number }} [options.kafkaAway] a second port of this machine's own Kafka, and the name it
 *   tells those who come through it
 * @param {import('../process/ports.mjs').Wanted[]} [options.alsoPorts] that must be free as well
 * @param {string[]} [options.only] names out of `backingNames`
 * @param {import('../process/steps.mjs').Report} [options.report]
 * @param {(text: string) => void} [options.onExit] hears of a service that ended by itself
 * @param {(under: { env: Record<string, string>, installed: (name: string) => Promise<void>,
 *   up: (name: string) => Promise<void>, signal: AbortSignal }) => Promise<void>} [options.meanwhile] what can begin
 *   before all are up; where it fails or they do, the other is given up
 * @param {(seconds: number) => void} [options.foretell] hears about how long what is missing takes to install
 * @param {AbortSignal} [options.signal] gives up: stops what was started and throws
 * @returns {Promise<Backing>}
 * @throws {import('../process/problem.mjs').Problem} before anything is started: a missing program, a taken port, a full disk
 *
 * @typedef {{ pid?: number, source: string, start(): Promise<void>, stop(): Promise<void>, kill(): Promise<void> }} BackingService
 * @typedef {{ env: Record<string, string>, services: Record<string, BackingService>, stopAll(): Promise<void> }} Backing
 */
export async function startBacking(options) {
  const {
    stateDir,
    ports,
    fresh = false,
    durable = true,
    only,
    report = silent,
    onExit,
    signal,
    kafkaAway,
    alsoPorts,
    foretell = () => {},
    meanwhile = () => {},
  } = options;
  const chosen = recipes.filter(({ name }) => !only || only.includes(name));
  const where = { stateDir: resolve(stateDir), ports: choosePorts(ports), durable, onExit, kafkaAway };
  const resolved = await resolveServices(chosen, where);
  const services = resolved.map(({ service }) => service);
  const natives = services.filter(({ source }) => source === 'native');
  foretell(await checkFirst(natives, { ...where, alsoPorts }));
  const outdated = natives.filter(({ isOutdated }) => isOutdated);
  if (!fresh) await beginAnew(outdated, where, report);
  // Nothing is waited for between here and the listener.
  signal?.throwIfAborted();

  const stopAll = async () => {
    const ours = services.filter(({ source }) => source !== 'environment');
    await Promise.all(ours.map((service) => service.stop()));
    if (!durable) await services.find(({ source }) => source === 'compose')?.remove();
  };
  const giveUp = new AbortController();
  const anySignal = AbortSignal.any([giveUp.signal, ...(signal ? [signal] : [])]);
  const stopAtOnce = () => {
    abortInstalls();
    // Whether all have stopped is asked once more below.
    stopAll().catch(() => {});
  };
  anySignal.addEventListener('abort', stopAtOnce);
  const orGiveUp = (work) =>
    work.catch((error) => {
      giveUp.abort(error);
      throw error;
    });
  const stages = resolved.map(({ service }) => inStages(service, { fresh, report, signal: anySignal }));
  const reached = (stage) => (name) => stages[chosen.findIndex((recipe) => recipe.name === name)][stage];
  const env = environmentOf(resolved, where.ports);
  const besides = async () =>
    meanwhile({ env, installed: reached('installed'), up: reached('up'), signal: anySignal });
  await Promise.allSettled([...stages.map(({ up }) => up), besides()].map(orGiveUp));
  if (anySignal.aborted) {
    await stopAll();
    throw anySignal.reason;
  }
  // From here on whoever uses them stops first.
  anySignal.removeEventListener('abort', stopAtOnce);
  return {
    env,
    services: Object.fromEntries(resolved.map(({ recipe, service }) => [recipe.name, service])),
    stopAll,
  };
}

/** @returns {{ installed: Promise<void>, up: Promise<void> }} */
function inStages(service, { fresh, report, signal }) {
  let isInstalled, isNot;
  const installed = new Promise((resolve, reject) => ([isInstalled, isNot] = [resolve, reject]));
  const up = report(service.title, async (note) => {
    if (service.source !== 'environment') await service.install?.(note);
    signal.throwIfAborted();
    isInstalled();
    if (service.source === 'environment') return service.check(signal);
    if (fresh) await service.empty();
    await service.start(note);
  });
  up.catch(isNot);
  // Not everybody asks for it.
  installed.catch(() => {});
  return { installed, up };
}

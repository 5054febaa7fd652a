import { join, resolve } from 'node:path';
import { foreseeBacking } from '../backing/index.mjs';
import { defaultPorts } from '../backing/recipe.mjs';
import { portSettings, portVariable, requireKnownPorts } from '../process/ports.mjs';
import { root, serviceNames, servicePorts, usualServicePorts } from '../services.mjs';

export const stateDir = resolve(process.env.FIREGRID_STATE ?? join(root, '.firegrid'));

/** What a start with everything there takes, and what fetching the packages adds, on two cores. */
const [usual, packages] = [25, 40];

export function sayHowLong(seconds) {
  if (seconds === 0) return;
  const minutes = Math.ceil((seconds + usual) / 60);
  console.log(
    `The first start here fetches and builds what it runs on: about ${minutes} minutes on two cores; the next takes ${usual} s.`,
  );
}

/** @throws {import('../process/problem.mjs').Problem} naming the variable that says no port, or nothing */
export function requirePortSettings() {
  const all = { ...defaultPorts, ...usualServicePorts };
  portSettings(all);
  requireKnownPorts(Object.keys(all));
}

/** @returns {import('../process/ports.mjs').Wanted[]} */
export const wantedServicePorts = () =>
  serviceNames().map((name) => ({
    port: servicePorts[name],
    neededBy: name,
    override: portVariable(name),
  }));

/**
 * Before packages are fetched: what would end the start later ends it now, and how long it takes is said.
 * @param {{ report: import('../process/steps.mjs').Report, onlyBacking: boolean }} options
 * @returns {Promise<(signal: AbortSignal) => Promise<void>>} what can be done meanwhile
 */
export async function foreseeFirst({ report, onlyBacking }) {
  const alsoPorts = onlyBacking ? [] : wantedServicePorts();
  const { seconds, install } = await foreseeBacking({ stateDir, report, alsoPorts });
  sayHowLong(seconds + packages);
  return install;
}

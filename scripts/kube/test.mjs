/**
 * npm run test:kube [-- STEP...] [--if-at-hand]: the product on a cluster: the one in KUBECONFIG, or one brought up here.
 * With --if-at-hand a machine that has no cluster, or can't bring one up, says so, and that is all.
 * FIREGRID_CLUSTER names the folder of the cluster's scripts, FIREGRID_KUBE_HOST how pods know this machine,
 * FIREGRID_KUBE_GATEWAY the gateway's address where a Service's own is not reached from here.
 */
import { performance } from 'node:perf_hooks';
import { bootstrap } from '../bootstrap.mjs';
import { printError } from '../process/problem.mjs';
import { stopSignal } from '../process/signals.mjs';
import { printSteps } from '../process/steps.mjs';
import { NoCluster, isClusterAtHand } from './cluster.mjs';

const began = performance.now();
const given = process.argv.slice(2);
const ifAtHand = given.includes('--if-at-hand');
const signal = stopSignal();

/** @throws Problem where there has to be one */
function leaveOut(reason) {
  if (!ifAtHand || signal.aborted) throw reason;
  console.log(`The product was not tried on a cluster: ${reason.message}`);
}

async function test() {
  const report = printSteps();
  await bootstrap(report);
  const { testOnCluster } = await import('./run.ts');
  const only = given.filter((word) => !word.startsWith('--'));
  await testOnCluster({ report, signal, only });
  console.log(`All steps passed in ${((performance.now() - began) / 60_000).toFixed(1)} min`);
}

try {
  if (ifAtHand && !isClusterAtHand())
    leaveOut(new NoCluster('none is at hand, npm run test:kube builds one'));
  else await test().catch((error) => (error instanceof NoCluster ? leaveOut(error) : Promise.reject(error)));
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
process.exit();

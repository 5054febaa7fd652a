/**
 * npm run test:kube [-- STEP...]: the product on a cluster: the one in KUBECONFIG, or one brought up here.
 * FIREGRID_CLUSTER names the folder of the cluster's scripts, FIREGRID_KUBE_HOST how pods know this machine,
 * FIREGRID_KUBE_GATEWAY the gateway's address where a Service's own is not reached from here.
 */
import { performance } from 'node:perf_hooks';
import { bootstrap } from '../bootstrap.mjs';
import { printError } from '../process/problem.mjs';
import { stopSignal } from '../process/signals.mjs';
import { printSteps } from '../process/steps.mjs';

const began = performance.now();
try {
  const report = printSteps();
  await bootstrap(report);
  const { testOnCluster } = await import('./run.ts');
  await testOnCluster({ report, signal: stopSignal(), only: process.argv.slice(2) });
  console.log(`All steps passed in ${((performance.now() - began) / 60_000).toFixed(1)} min`);
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
process.exit();

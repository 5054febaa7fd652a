import type { Problem } from '../process/problem.mjs';

export declare const hasClusterScripts: () => boolean;
export declare const isClusterAtHand: () => boolean;
export declare class NoCluster extends Problem {}
export declare function clusterEnv(): NodeJS.ProcessEnv;
export declare function runClusterScript(
  script: string,
  args?: string[],
  env?: Record<string, string>,
): Promise<void>;

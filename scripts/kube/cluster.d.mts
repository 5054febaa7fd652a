export declare const hasClusterScripts: () => boolean;
export declare function clusterEnv(): NodeJS.ProcessEnv;
export declare function runClusterScript(
  script: string,
  args?: string[],
  env?: Record<string, string>,
): Promise<void>;

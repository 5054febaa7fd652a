import type { Report } from '../process/steps.mjs';

export declare function buildImages(options?: {
  names?: string[];
  report?: Report;
}): Promise<{ registry: string; tag: string }>;

/** @throws Error with its last line when it fails */
export declare function runNode(
  file: string,
  options: { args?: string[]; env: Record<string, string>; log: string },
): Promise<void>;

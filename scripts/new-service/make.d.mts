export function makeService(name: string | undefined, root: string): string[];

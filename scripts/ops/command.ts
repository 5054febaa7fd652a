import type { ParseArgsConfig } from 'node:util';

/** The environment, as the services read it. */
export type Env = Readonly<Record<string, string | undefined>>;

export interface Given {
  readonly env: Env;
  /** What follows the command and is no option. */
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly say: (line: string) => void;
}

/** What an operator can ask for. */
export interface Command {
  /** One line, for the list of all. */
  readonly about: string;
  /** The words after the name, such as `<folder>`. */
  readonly words?: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** Each step can be repeated: what was interrupted is started again. @returns the exit code; 0 when undefined */
  run(given: Given): Promise<number | void>;
}

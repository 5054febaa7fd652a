import { type Fault, mendAddress, whyNoAnswer } from '@firegrid/service';
import { type Config, neighboursOf } from '../config.ts';
import { ConsoleFiles } from '../console/files.ts';

/** What is wrong with the built console. */
export function consoleFaults({
  FIREGRID_CONSOLE_DIR: folder,
}: Pick<Config, 'FIREGRID_CONSOLE_DIR'>): Fault[] {
  if (new ConsoleFiles(folder).built) return [];
  const todo = 'Build it with npm run build --workspace services/console, or name the folder that has it';
  return [{ setting: 'FIREGRID_CONSOLE_DIR', wrong: `the console is not built in ${folder}`, todo }];
}

/** What is wrong with the addresses of the services behind: nobody is there, or somebody else. */
export async function neighbourFaults(config: Config): Promise<Fault[]> {
  const found = neighboursOf(config).map(async ({ name, url }): Promise<Fault[]> => {
    const setting = `FIREGRID_${name.toUpperCase()}_URL`;
    try {
      const answer = await fetch(`${url}/openapi.json`, { signal: AbortSignal.timeout(5_000) });
      const { info } = (await answer.json().catch(() => ({}))) as { info?: { title?: string } };
      if (info?.title?.split(' ').includes(name)) return [];
      const wrong = `at ${new URL(url).host} answers ${info?.title ?? 'something else'}, not ${name}`;
      return [{ setting, wrong, todo: `Set it to the address of ${name}` }];
    } catch (error) {
      const why = whyNoAnswer(error);
      return [
        { setting, wrong: `${name} at ${new URL(url).host} can't be asked: ${why}`, todo: mendAddress(why) },
      ];
    }
  });
  return (await Promise.all(found)).flat();
}

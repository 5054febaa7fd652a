import { GivenUp } from '../process/problem.mjs';

/** In percent: how often it is told how far it is. */
const step = 20;

/**
 * The whole province takes its time and nobody waits for it: how far it is is told, and what fails ends nothing.
 * @param {{ product: { env: Record<string, string> }, report: import('../process/steps.mjs').Report,
 *   signal: AbortSignal }} options
 */
export async function loadAreas({ product, report, signal }) {
  const { takeOverHunan } = await import('../demo/areas.ts');
  let next = 0;
  const work = (note) =>
    takeOverHunan(product.env, {
      signal,
      told(done, total) {
        const percent = total > 0 ? Math.floor((100 * done) / total) : 0;
        if (percent < next) return;
        note(
          next === 0 ? 'still loading, and until they are, lists and figures say so' : `${percent} % loaded`,
        );
        next = percent - (percent % step) + step;
      },
    }).catch((error) => {
      throw signal.aborted ? new GivenUp('stopped') : error;
    });
  await report('Areas of Hunan', work).catch(() => {});
}

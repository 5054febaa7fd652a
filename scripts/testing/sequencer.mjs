import Sequencer from '@jest/test-sequencer';

/** The longest kinds first, so that at the end no worker waits for a long file that another has just begun. */
const kinds = ['e2e', 'int', 'unit'];

const rankOf = ({ path }) => kinds.indexOf(/\.(\w+)\.spec\.ts$/.exec(path)?.[1]);

/** Kind by kind, and within one as jest orders them: what failed, what took long the last time, what is large. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

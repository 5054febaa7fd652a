import type { Tone } from '../../design/badge.tsx';
import { Panel } from '../../design/panel.tsx';
import { type Moment, Timeline } from '../../design/timeline.tsx';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { useHazardText } from '../text/use-hazard-text.ts';
import type { Hazard } from '../types.ts';
import { wordsOf } from './words.ts';

const tones: Readonly<Record<string, Tone>> = {
  reported: 'info',
  dismissed: 'calm',
  closed: 'good',
  rejected: 'hot',
  reopened: 'hot',
  climbed: 'grave',
  submitted: 'act',
  fixedOnSpot: 'act',
};

/** All that happened, one sentence each, to be read aloud: who, as what, did what, where and when. */
export function Story({ hazard }: { readonly hazard: Hazard }) {
  const [text, names, format] = [useHazardText(), useNames(), useFormat()];
  const where = hazard.premises ? `${hazard.premises.name} ${hazard.place}` : hazard.place;
  const moments = hazard.history.flatMap(({ version, at, by, what }): Moment[] =>
    what.map((event) => {
      const who = text.who(names.person(by.subject), names.post(by));
      const handover = [...hazard.handovers, ...(hazard.offer ? [hazard.offer] : [])].find(
        (one) => one.at === at,
      );
      const deed = { who, where, to: handover ? names.post(handover.to) : '' };
      const words = wordsOf(hazard, event, at, text);
      return {
        id: `${version}-${event}`,
        at,
        when: format.dateTime(at),
        tone: tones[event] ?? 'calm',
        said: (text.events[event] ?? text.someEvent)(deed),
        more: words && <p>{words}</p>,
      };
    }),
  );
  return (
    <Panel title={text.story}>
      <Timeline label={text.story} moments={moments} />
    </Panel>
  );
}

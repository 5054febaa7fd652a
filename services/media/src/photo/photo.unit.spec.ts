import { describe, it } from '@jest/globals';
import { given } from '@firegrid/decider';
import { type Picture, photo } from './photo.ts';

const picture: Picture = { sha256: 'c'.repeat(64), bytes: 1_000, width: 20, height: 10 };
const pictures = { copy: picture, thumbnail: picture };
const began = new Date('2026-03-02T01:00:00Z');
const after = (days: number) => ({ at: new Date(began.getTime() + days * 86_400_000) });
const begin = (object: string) => ({ type: 'begin', object }) as const;
const keep = (object: string) => ({ type: 'keep', object, ...pictures }) as const;
const kept = () => given(photo).when(begin('first')).when(keep('first'));

describe('a photo', () => {
  it('is here when its pictures are, and not before', () => {
    given(photo)
      .when(begin('first'))
      .thenState({ status: 'wanted', loose: [{ object: 'first', since: began }] });
    kept().thenState({ status: 'kept', object: 'first', loose: [], uploaded: { at: began } });
  });

  it('brought twice at once is kept once: what the slower one wrote is loose', () => {
    given(photo)
      .when(begin('first'))
      .when(begin('second'))
      .when(keep('second'))
      .when(keep('first'))
      .then()
      .thenState({ status: 'kept', object: 'second', loose: [{ object: 'first' }] });
  });

  it('whose pictures were, or may be, swept while they were written is not kept', () => {
    given(photo)
      .when(begin('first'))
      .when(keep('first'), after(1 / 24))
      .thenRefused('conflict');
    given(photo)
      .when(begin('first'))
      .when({ type: 'clear', objects: ['first'] })
      .when(keep('first'))
      .thenRefused('conflict');
  });

  it('goes after 90 days, not before, and leaves its pictures loose', () => {
    kept().when({ type: 'remove' }, after(89)).then();
    kept()
      .when({ type: 'remove' }, after(90))
      .then({ type: 'removed' })
      .thenState({ status: 'wanted', loose: [{ object: 'first', since: after(90).at }] });
  });

  it('that somebody needs has its time anew, written once a day at most', () => {
    kept().when({ type: 'need' }, after(0.9)).then();
    const needed = kept().when({ type: 'need' }, after(89)).then({ type: 'needed' });
    needed.when({ type: 'remove' }, after(178)).then();
    needed.when({ type: 'remove' }, after(179)).then({ type: 'removed' });
  });

  it('that is gone can neither be needed nor removed again, and can come again', () => {
    const gone = kept().when({ type: 'remove' }, after(90));
    gone.when({ type: 'need' }, after(91)).then();
    gone.when({ type: 'remove' }, after(91)).then();
    gone
      .when(begin('again'), after(91))
      .when(keep('again'), after(91))
      .thenState({ status: 'kept', object: 'again', loose: [{ object: 'first' }] });
  });

  it('is cleared of what is loose, and of nothing else', () => {
    kept()
      .when({ type: 'clear', objects: ['first'] })
      .then()
      .thenState({ status: 'kept', object: 'first' });
  });
});

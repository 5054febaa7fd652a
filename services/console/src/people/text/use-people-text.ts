import { useText } from '../../text/use-text.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The words of people, posts and bodies. */
export const usePeopleText = () => useText({ zh, en });

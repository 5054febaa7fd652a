import { useText } from '../../text/use-text.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The words of premises. */
export const usePremisesText = () => useText({ zh, en });

import { useText } from '../../text/use-text.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The words of work in hand. */
export const useWorkText = () => useText({ zh, en });

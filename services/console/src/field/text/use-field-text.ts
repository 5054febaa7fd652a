import { useText } from '../../text/use-text.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The words of the field app's rooms. */
export const useFieldText = (): typeof zh => useText({ zh, en });

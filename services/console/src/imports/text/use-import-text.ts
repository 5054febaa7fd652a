import { useText } from '../../text/use-text.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The words of taking files over. */
export const useImportText = () => useText({ zh, en });

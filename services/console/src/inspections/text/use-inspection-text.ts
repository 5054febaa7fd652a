import { useText } from '../../text/use-text.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The words of duties and visits. */
export const useInspectionText = () => useText({ zh, en });

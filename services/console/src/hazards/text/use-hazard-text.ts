import { useText } from '../../text/use-text.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The words of hazards. */
export const useHazardText = () => useText({ zh, en });
export type HazardTexts = typeof zh;

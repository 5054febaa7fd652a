import { useText } from '../../text/use-text.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The words of areas and grids. */
export const useAreaText = () => useText({ zh, en });

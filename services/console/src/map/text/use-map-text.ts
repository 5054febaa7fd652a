import { useText } from '../../text/use-text.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The words of the map. */
export const useMapText = () => useText({ zh, en });

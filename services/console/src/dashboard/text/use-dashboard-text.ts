import { useText } from '../../text/use-text.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The words of the figures. */
export const useDashboardText = () => useText({ zh, en });

import { useText } from '../../text/use-text.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export const useOfflineText = (): typeof zh => useText({ zh, en });

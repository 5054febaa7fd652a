import { useText } from '../../text/use-text.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const texts = { zh, en };
export type ReportTexts = typeof zh;

/** The words of the public pages. */
export const useReportText = (): ReportTexts => useText(texts);

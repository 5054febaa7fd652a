import { plural } from '../../text/plural.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = {
  leftOut: (count) => `${plural(count, 'row')} left out`,
  leftOutTodo:
    'All others were taken over. Mend these rows in the file and send it again; what is there is not doubled.',
  leftOutMore: (count) => `${count} more are not listed. Mend these first and send the file again.`,
  line: 'Row',
  lineNumber: (line) => `Row ${line}`,
  wholeFile: 'The file',
  column: 'Column',
  value: 'What stands there',
  why: 'Why',
  file: 'File',
  chooseFile: 'Choose a file',
  start: 'Import',
  another: 'Import another file',
  progress: (done, total) => `Importing: ${done} of ${total}`,
  reading: 'Reading the file…',
  done: 'Imported',
  failed: 'The import did not come to its end',
  interrupted: 'The import was interrupted. Send the same file again: what was done is not done twice.',
  result: 'Result',
};

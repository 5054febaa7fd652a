import type { zh } from './zh.ts';

export const en: typeof zh = {
  title: (area) => `How it goes: ${area}`,
  help: [
    'How much of what was asked is done below, area by area. An area’s name leads into it, a figure to the records it counts.',
    'Results count, not who used the system how often. Figures may be a minute old.',
  ],
  toTop: 'Back to my area',
  caption: 'Duties and hazards of each area',
  whole: 'In all',
  area: 'Area',
  duties: 'Duties of the week',
  hazards: 'Hazards',
  done: 'Share done',
  figures: {
    due: 'Due',
    fulfilled: 'Done',
    missed: 'Missed',
    excused: 'Excused',
    open: 'Open',
    overdue: 'Overdue',
    closed: 'Closed',
  },
  meaningTitle: 'What these figures count',
  meaning: [
    ['Due', 'Premises to be visited in the week chosen, not visited yet while there is time.'],
    ['Done', 'Visited in the week chosen.'],
    ['Missed', 'The week went by without a visit or a reason.'],
    ['Excused', 'No access, closed, on leave: with a reason. Not part of the share done.'],
    ['Share done', 'Done ÷ (due + done + missed).'],
    ['Open', 'Hazards not closed now, whenever they were reported.'],
    ['Overdue', 'Of those open, past their deadline; a stopped clock does not count.'],
    ['Closed', 'Verified and closed, of all years; put right but not verified does not count.'],
  ],
};

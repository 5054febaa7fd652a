import type { zh } from './zh.ts';

export const en: typeof zh = {
  title: 'Map',
  help: [
    'The premises of your areas whose position is known. What stands close is drawn as one: its number is how many, colour and shape are the gravest of them; press it to come nearer.',
    'There is no background to load, so it works without one. The list beside it shows the same. Keys: arrows move, plus and minus zoom.',
  ],
  mapLabel: 'Map of premises. Arrows move, plus and minus zoom; the list beside it says the same',
  nearer: 'Nearer',
  farther: 'Farther',
  layer: 'Show',
  layers: {
    severity: 'Severity of open hazards',
    age: 'Age of open hazards',
    class: 'Class of premises',
  },
  levels: {
    severity: ['No hazard', 'Common', 'Habitual', 'Serious', 'Major'],
    age: ['No hazard', 'Up to 7 days', '7 to 30 days', 'Over 30 days'],
    class: ['Others', 'Nine small', 'Key units'],
  },
  legend: 'Legend',
  class: 'Class',
  anyClass: 'Any class',
  list: 'Premises on the map',
  inSight: (count) => `${count} in sight`,
  show: 'Show on the map',
  comeNearer: 'Come nearer to see the others.',
  cut: (count) => `There are too many: ${count} are drawn. Choose a smaller area.`,
  allAreas: 'All my areas',
  chooseArea: 'Choose an area',
  empty: 'No premises of your areas has a position yet',
  emptyIn: (area) => `No premises in ${area} has a position yet`,
  emptyWhy: 'Fill in longitude and latitude as you register or import premises, and they stand here.',
};

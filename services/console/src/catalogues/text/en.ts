import { plural } from '../../text/plural.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = {
  title: 'Catalogues',
  help: [
    'What everybody judges by: hazard types, factors of major hazards, checklists, classes of premises.',
    'A record keeps the version it was judged by; older editions stay readable.',
  ],
  tabs: {
    types: 'Hazard types',
    factors: 'Major-hazard factors',
    checklists: 'Checklists',
    classes: 'Classes of premises',
  },
  version: (version, from) => `Version ${version}, in force from ${from}`,
  types: {
    title: 'Hazard types',
    name: 'Name',
    category: 'Category',
    severity: 'Usual severity',
    verify: 'Verified within',
    onSpot: 'On the spot',
    may: 'may be fixed',
    law: 'Law',
    hours: (hours) => plural(hours, 'hour'),
    workingDays: (days) => plural(days, 'working day'),
    categories: {
      facility: 'Facility',
      behaviour: 'Behaviour',
      management: 'Management',
      structure: 'Structure',
    },
  },
  factors: {
    edition: 'Edition',
    named: (edition, from, until) =>
      until ? `${edition} (${from} to ${until})` : `${edition} (in force from ${from})`,
    kinds: { direct: 'Direct factors', composite: 'Composite factors' },
  },
  checklists: {
    named: (name, version) => `${name} (version ${version})`,
    classes: (classes) => `For: ${classes}`,
  },
  classes: {
    title: 'Classes of premises',
    name: 'Class',
    small: 'Nine small',
    nine: 'one of the nine small',
    limit: 'Largest floor area (m²)',
    local: 'Local rules',
    localRule: (name, limit) => `${name}: at most ${limit} m²`,
    tags: 'Tags',
  },
};

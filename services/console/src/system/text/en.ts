import type { zh } from './zh.ts';

export const en: typeof zh = {
  title: 'System',
  help: [
    'What each service says of itself at this moment, asked again every 10 seconds.',
    'Degraded: requests are answered, news comes late. Down: requests are refused and may be sent again with the same id, without being doubled.',
  ],
  asked: (at) => `asked at ${at}`,
  allWell: 'All services are well',
  ill: (names) => `To be looked at: ${names}`,
  named: (name) => name,
  silentTodo: 'It does not answer. Look at its process and its log.',
  states: { ok: 'well', degraded: 'degraded', down: 'down', silent: 'silent' },
  parts: {
    store: 'database',
    broker: 'broker',
    access: 'changes of logins',
    notices: 'live notices',
    areas: 'news of areas',
    archives: 'news for archives',
    registers: 'news of registers',
    findings: 'findings of visits',
    premises: 'news of premises',
    reactions: 'what follows a visit',
    answers: 'answers to transfers',
    hazards: 'news of hazards',
    transfers: 'news of transfers',
    assignments: 'news of posts',
    records: 'news of records',
    objects: 'photo storage',
  },
};

import { plural } from '../../text/plural.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = {
  title: 'Work in hand',
  help: [
    'Hazards that wait for your post, in the order of the work. A number is how many the list holds; press it to open the list.',
    'Confirm: judge that it is a hazard, and take it in hand. Take over: accept what was handed to you; its time begins anew.',
    'Bundle: each month a township hands serious hazards and those its villages reported to the police or fire department in one document.',
    'Verify: closed only by who has seen it, never by who put it right; within 24 hours for blocked escape routes, locked exits and disabled equipment, else within 3 working days.',
  ],
  keys: 'Keys',
  keyLines: [
    ['j / ↓', 'next'],
    ['k / ↑', 'previous'],
    ['x', 'choose, or not'],
    ['Enter', 'open'],
  ],
  queues: {
    confirm: 'To confirm',
    acknowledge: 'To take over',
    plan: 'To plan',
    bundle: 'To bundle',
    verify: 'To verify',
    late: 'Overdue',
    new: 'New today',
  },
  about: {
    confirm: 'Reported, judged by nobody yet, and yours to judge.',
    acknowledge: 'Handed to your post, and not answered yet.',
    plan: 'Held by your post, without a plan to put them right.',
    bundle: 'What may go into one transfer document: serious and major ones, and those a village holds.',
    verify: 'Said to be put right, and yours to go and see; not what you put right yourself.',
    late: 'Past their deadline and still open.',
    new: 'Reported today, however far they have come.',
  },
  nothing: 'No hazards wait for you here',
  nothingTodo: 'New ones appear here by themselves.',
  toBundle: 'Bundle and transfer',
  toTransfers: 'Transfer documents',
  chosen: (count) => `${plural(count, 'hazard')} chosen`,
  chooseAll: 'Choose all',
  chooseOne: (name) => `Choose ${name}`,
  bulk: {
    lines: 'Chosen hazards',
    stop: 'Stop',
    goOn: (count) => `Go on with ${count}`,
    result: (done, refused, waiting) =>
      [`${done} done`, refused ? `${refused} refused` : '', waiting ? `${waiting} to go` : '']
        .filter(Boolean)
        .join(', '),
    states: { waiting: 'Waiting', sending: 'Being sent', done: 'Done', refused: 'Refused' },
    acts: {
      confirm: {
        open: 'Confirm all chosen',
        title: 'Confirm several hazards',
        about:
          'One by one, with the severity each was reported with; open a hazard by itself to judge otherwise.',
        button: (count) => `Confirm ${count}`,
      },
      acknowledge: {
        open: 'Take over all chosen',
        title: 'Take over several hazards',
        about: 'One by one; your post will hold them, and their time begins anew.',
        button: (count) => `Take over ${count}`,
      },
    },
  },
};

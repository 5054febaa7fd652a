import { plural } from '../../text/plural.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = {
  choose: {
    title: 'Choose a PIN of six digits',
    why: 'It opens what is on this phone while there is no network. All of it is encrypted: who finds the phone reads nothing.',
    pin: 'Six digits',
    again: 'Once more',
    button: 'Done',
    weak: 'Six digits, please; none in a row and not all the same',
    different: 'The two are not the same',
  },
  unlock: {
    title: 'Enter your PIN',
    why: 'The six digits you chose on this phone.',
    pin: 'PIN of six digits',
    button: 'Open',
    wrong: (left) => `That is not the PIN; ${plural(left, 'attempt')} left`,
    wait: (when) => `Wrong too often: please try again after ${when}`,
    forgotten: 'Forgotten? With a network, signing in opens it too. Nothing is lost.',
  },
  open: {
    title: 'Please sign in',
    why: 'The first time, and after signing out, it takes a network. From then on it works without.',
  },
  first: {
    title: 'Fetching the records of your grids',
    why: 'The first time takes a moment. If the network breaks off, it goes on from there.',
    count: (count) => `${plural(count, 'record')} so far`,
    stuck: 'They can’t be had right now; it tries again by itself.',
  },
  changePin: 'Change the PIN',
  changePinWhy: 'Needs a network.',
  sync: {
    idle: 'Up to date',
    sending: 'Sending',
    reading: 'Updating',
    pausing: 'Trying again soon',
    'no-network': 'No network',
    'needs-login': 'Sign-in needed',
  },
  toSend: (count) => `${count} to send`,
  refused: (count) => `${count} need you`,
  states: {
    draft: 'Unfinished',
    waiting: 'To be sent',
    sending: 'Being sent',
    later: 'Sent later',
    accepted: 'Delivered',
    conflict: 'Conflict',
    'not-yours': 'No longer yours',
    invalid: 'Not accepted',
  },
  full: 'The phone is full: what you just entered may not have been kept. Please free some space before you go on.',
  update: {
    ready: 'A new version is here',
    why: 'Your records and all that is still to be sent are kept.',
    button: 'Update now',
  },
};

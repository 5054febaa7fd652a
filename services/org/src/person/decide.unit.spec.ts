import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { given } from '@firegrid/decider';
import { FieldCipher } from '@firegrid/store';
import { personDecider } from './decide.ts';
import type { PersonEvent } from './person.ts';
import { phoneNumber, seal } from './phone.ts';

const area = { code: '430121105', ancestors: ['43', '4301', '430121', '430121105'] };
const phone = { cipher: 'x', masked: '138****1234' };
const registered: PersonEvent = { type: 'registered', name: '杨春花', username: 'yang.chunhua', phone, area };
const known: PersonEvent[] = [registered, { type: 'identified', subject: 's-1' }];
const carried: PersonEvent = { type: 'access-carried', grants: ['grid-worker@1'], upToDate: true };

describe('a person', () => {
  it('is found by name, pinyin, initials and username, and has an account to be made', () => {
    given(personDecider, registered).thenState({
      search: ['yang.chunhua', '杨春花', 'yangchunhua', 'ych'],
      account: 'due',
      due: true,
    });
  });

  it('whose grants changed has older tokens refused, others have not', () => {
    const person = given(personDecider, ...known);
    person
      .when({ type: 'carry', grants: ['grid-worker@1'], name: '杨春花', active: true })
      .then(carried, { type: 'access-changed' })
      .when({ type: 'carry', grants: ['grid-worker@1'], name: '杨春花', active: true })
      .then();
    given(personDecider, ...known)
      .when({ type: 'carry', grants: [], name: '杨春花', active: true })
      .then({ type: 'access-carried', grants: [], upToDate: true })
      .thenState({ due: false, account: 'ready' });
  });

  it('whose name changed while Keycloak was told stays due', () => {
    given(personDecider, ...known)
      .when({ type: 'carry', grants: [], name: '杨春', active: true })
      .then()
      .thenState({ due: true });
  });

  it('who leaves is out at once', () => {
    const left = given(personDecider, ...known, carried)
      .when({ type: 'leave' })
      .then({ type: 'left' }, { type: 'access-changed' });
    left.thenState({ is: 'left', due: true });
    left.when({ type: 'leave' }).then();
    left.when({ type: 'change', name: '杨' }).thenRefused('person-left');
    left.when({ type: 'return' }).thenState({ is: 'active', due: true });
    given(personDecider, registered).when({ type: 'leave' }).then({ type: 'left' });
  });

  it('changes only what is named', () => {
    const person = given(personDecider, ...known, carried);
    person.when({ type: 'change', phone: null }).then({ type: 'changed', name: '杨春花', phone: null, area });
    person.when({ type: 'change' }).then();
    person.when({ type: 'change', name: '杨春' }).thenState({ due: true, phone });
  });

  it('leaves a trace when the number is read', () => {
    given(personDecider, ...known)
      .when({ type: 'read-phone' })
      .then({ type: 'phone-read' });
    given(personDecider, { ...registered, phone: null })
      .when({ type: 'read-phone' })
      .thenRefused('no-phone');
  });

  it('gets a password only where there is an account', () => {
    given(personDecider, ...known)
      .when({ type: 'give-password' })
      .then({ type: 'password-given' });
    given(personDecider, registered).when({ type: 'give-password' }).thenRefused('account-missing');
  });
});

describe('a phone number', () => {
  const cipher = new FieldCipher(randomBytes(32).toString('base64'));
  it.each([
    ['138 0013 1234', '138****1234'],
    ['0731-8456789', '073****6789'],
    ['119119', '****9119'],
  ])('%s is shown as %s and read in clear', (number, masked) => {
    const sealed = seal(cipher, phoneNumber.parse(number));
    expect(sealed.masked).toBe(masked);
    expect(cipher.decrypt(sealed.cipher)).toBe(number.replaceAll(/[ -]/g, ''));
    expect(sealed.cipher).not.toContain('1234');
  });
});

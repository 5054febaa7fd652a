import { describe, expect, it } from '@jest/globals';
import { FieldCipher } from '@firegrid/store';
import { maskedName, openContact, sealContact } from './contact.ts';

const cipher = new FieldCipher(Buffer.alloc(32, 7).toString('base64'));

describe('a contact', () => {
  it('is stored so that neither name nor phone can be read, and shown masked', () => {
    const sealed = sealContact(cipher, { name: '张建国', phone: '13812341234' });
    expect(JSON.stringify(sealed)).not.toMatch(/张建国|13812341234/);
    expect(sealed.shown).toEqual({ name: '张*', phone: '138****1234' });
    expect(openContact(cipher, sealed)).toEqual({ name: '张建国', phone: '13812341234' });
  });

  it('gives the same print each time, another for another phone, though its ciphertext differs', () => {
    const [one, same, other] = ['13812341234', '13812341234', '13812341235'].map((phone) =>
      sealContact(cipher, { name: '张建国', phone }),
    );
    expect(one?.sealed).not.toBe(same?.sealed);
    expect(one?.print).toBe(same?.print);
    expect(one?.print).not.toBe(other?.print);
  });

  it('keeps a surrogate pair whole when it masks a rare surname', () => {
    expect(maskedName('𠮷田')).toBe('𠮷*');
  });
});

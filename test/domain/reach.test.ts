import { describe, expect, it } from 'vitest';
import type { Reach } from '../../src/domain/playbook.ts';
import { addressee, contactFor, reachFor } from '../../src/domain/reach.ts';
import { aLoss } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';

const both = {
  name: 'Anna Roth',
  phone: '+49 40 555 0117',
  email: 'anna@brandt.example',
  address: 'Kai 4\n20457 Hamburg',
};

describe('the number or address beside an act', () => {
  it.each<[string, Reach, object, boolean, string | undefined]>([
    ['a call: the number', 'phone', both, false, both.phone],
    ['a call without a number: the address', 'phone', { email: both.email }, false, both.email],
    ['a call where calls were refused: never the number', 'phone', both, true, both.email],
    ['a note: the address', 'mail', both, false, both.email],
    ['a note without an address: the number', 'mail', { phone: both.phone }, false, both.phone],
    ['a note where calls were refused: never the number', 'mail', { phone: both.phone }, true, undefined],
    ['a card: where it goes, on one line', 'post', both, false, 'Kai 4, 20457 Hamburg'],
    ['what reaches nobody: nothing', 'none', both, false, undefined],
    ['an empty number is none', 'phone', { phone: '', email: both.email }, false, both.email],
  ])('%s', (_name, reach, contact, refused, wanted) => {
    expect(reachFor(reach, contact, refused)).toBe(wanted);
  });

  it('is nothing where nobody is known', () => {
    expect(reachFor('phone', undefined, false)).toBeUndefined();
  });

  it('is a number for a call, an address for what is written, nothing for what stays inside', () => {
    const ways = Object.fromEntries(plays.map((play) => [play.mark, play.reach]));
    expect(ways).toEqual({
      ADVICE: 'phone',
      'BACK-UP': 'mail',
      RENEWAL: 'phone',
      REQUEST: 'mail',
      SIGNAL: 'phone',
      'HAND-ON': 'none',
      MAILING: 'none',
      CALL: 'phone',
      CARD: 'post',
      CLOCK: 'mail',
      DEBRIEF: 'none',
      HELLO: 'mail',
      NEEDS: 'mail',
      PARTNER: 'none',
      REFER: 'mail',
      REMIND: 'phone',
      REPLY: 'mail',
      SAVE: 'phone',
    });
  });
});

describe('the reply goes to whoever told it', () => {
  it.each([
    ['the contact, where nobody else is named', undefined, both],
    ['the contact, named in full', 'anna roth', { ...both, name: 'anna roth' }],
    ['the contact, by the first name', 'Anna', { ...both, name: 'Anna' }],
    ['someone else, of whom no address is known', 'Al', { name: 'Al' }],
  ])('%s', (_name, toldBy, wanted) => {
    const loss = aLoss({ contact: both, ...(toldBy === undefined ? {} : { toldBy }) });
    expect(addressee(loss)).toEqual(wanted);
  });

  it('and only the reply', () => {
    const loss = aLoss({ contact: both, toldBy: 'Al' });
    const names = plays.map((play) => [play.id, contactFor(play, loss)?.name]);
    expect(names.filter(([, name]) => name === 'Al').map(([id]) => id)).toEqual(['reply', 'reply-late']);
  });
});

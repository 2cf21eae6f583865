import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { dayWithMonth } from '../../src/render/saying.ts';
import type { Beginning, Rep } from './rep.ts';
import { aRep, done, shownOn } from './rep.ts';

const contact = {
  name: 'Anna Roth',
  phone: '+49 40 555 0100',
  email: 'anna@brandt.example',
  address: 'Kai 4',
};
const phone: Beginning = { state: 'signed-elsewhere', channel: 'phone', lateDays: 0, given: { contact } };

/** All that a rep does in 120 days who acts on everything on its day, and whom everybody answers. */
function timeline(begun: Beginning): readonly string[] {
  let rep = aRep(begun);
  const lines: string[] = [];
  const last = addDays(rep.today, 120);
  while (rep.today <= last) {
    const { after, acts } = wholeDay(rep);
    if (acts.length > 0) lines.push(`${dayWithMonth(rep.today)}  ${acts.join(', ')}`);
    rep = { ...after, today: addDays(rep.today, 1) };
  }
  return lines;
}

function wholeDay(begun: Rep): { readonly after: Rep; readonly acts: readonly string[] } {
  let after = begun;
  const acts: string[] = [];
  for (;;) {
    const item = shownOn(after).find((one) => one.due <= after.today);
    if (item === undefined) return { after, acts };
    acts.push(item.play);
    after = done(after, item);
  }
}

describe('the 120 days of one account, as the buyer lives them', () => {
  it.each<[string, Beginning, readonly string[]]>([
    [
      'a loss told by phone, signed with someone else',
      phone,
      [
        'Mon 23 Nov  reply, act',
        'Tue 24 Nov  card',
        'Fri 27 Nov  advice, backup',
        'Fri 11 Dec  referral',
        'Mon 21 Dec  needs-met',
        'Fri 22 Jan  needs-met-again',
      ],
    ],
    [
      'a loss by e-mail',
      { ...phone, channel: 'email' },
      [
        'Mon 23 Nov  reply, act',
        'Tue 24 Nov  card',
        'Fri 27 Nov  advice, backup',
        'Fri 11 Dec  referral',
        'Mon 21 Dec  needs-met',
        'Fri 22 Jan  needs-met-again',
      ],
    ],
    [
      'a silent loss, nothing heard of a signature',
      { ...phone, channel: 'silence', state: 'verbal-no' },
      [
        'Mon 23 Nov  reply, act',
        'Tue 24 Nov  card',
        'Fri 27 Nov  advice',
        'Fri 11 Dec  referral',
        'Fri 12 Mar  check-in',
      ],
    ],
    [
      'a verbal no, thanked and asked for leave',
      { ...phone, state: 'verbal-no', given: { contact, thanked: true, leaveGiven: true } },
      [
        'Mon 23 Nov  act',
        'Tue 24 Nov  card',
        'Fri 27 Nov  advice',
        'Fri 11 Dec  referral',
        'Fri 12 Mar  check-in',
      ],
    ],
    ['a tender', { ...phone, channel: 'portal', kind: 'tender' }, ['Mon 23 Nov  reply, debriefing']],
    [
      'an existing customer who does not renew',
      { ...phone, channel: 'email', kind: 'customer' },
      ['Mon 23 Nov  reply, act', 'Fri 27 Nov  advice'],
    ],
    [
      'a loss told 40 days late',
      { ...phone, lateDays: 40 },
      ['Sat 2 Jan  reply-late', 'Fri 15 Jan  backup', 'Fri 22 Jan  needs-met-again', 'Fri 5 Feb  referral'],
    ],
  ])('%s', (_name, begun, wanted) => {
    expect(timeline(begun)).toEqual(wanted);
  });
});

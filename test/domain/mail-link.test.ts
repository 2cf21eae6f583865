import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailLink } from '../../src/domain/mail-link.ts';

const mail = { to: 'anna.roth@brandt.example', hidden: [], subject: 'A list', body: 'Hello Anna,\n\nBye.' };

describe('a link for the mail program', () => {
  it.each([
    [
      'holds address, subject and body',
      {},
      'mailto:anna.roth@brandt.example?subject=A%20list&body=Hello%20Anna%2C%0D%0A%0D%0ABye.',
    ],
    [
      'goes to nobody where no address is known',
      { to: undefined, body: 'Hi' },
      'mailto:?subject=A%20list&body=Hi',
    ],
    [
      'goes to nobody where the address is none',
      { to: 'a b@x?bcc=evil@y.example', body: 'Hi' },
      'mailto:?subject=A%20list&body=Hi',
    ],
    [
      'keeps a sign of an address from adding another',
      { to: 'a?bcc=b&c@x.example', body: 'Hi' },
      'mailto:a%3Fbcc%3Db%26c@x.example?subject=A%20list&body=Hi',
    ],
    [
      'hides those on a list from each other',
      { to: undefined, hidden: ['a@x.example', 'no address'], body: 'Hi' },
      'mailto:?bcc=a@x.example&subject=A%20list&body=Hi',
    ],
    [
      'has a subject of one line',
      { subject: 'A\r\nBcc: evil@y.example', body: 'Hi' },
      'mailto:anna.roth@brandt.example?subject=A%20Bcc%3A%20evil@y.example&body=Hi',
    ],
  ])('%s', (_name, given, wanted) => {
    expect(mailLink({ ...mail, ...given })).toBe(wanted);
  });

  it('holds no sign that a shell or a program takes for its own, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, body) => {
        const link = mailLink({ ...mail, subject, body });
        expect(link).toMatch(/^mailto:anna\.roth@brandt\.example\?(?:[\w.@%=-]|&(?=subject=|body=))*$/);
      }),
    );
  });
});

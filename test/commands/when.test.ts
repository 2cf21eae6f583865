import { describe, expect, it } from 'vitest';
import { dayInWords } from '../../src/commands/when.ts';
import { aDay } from '../builders.ts';
import { openHome } from '../world.ts';
import { debriefedHome } from './stocked.ts';

/** Monday. */
const today = aDay('2026-11-30');

describe('a day in natural words', () => {
  it.each([
    ['tomorrow', '2026-12-01'],
    ['next tue', '2026-12-08'],
    ['in two weeks', '2026-12-14'],
    ['two weeks from now', '2026-12-14'],
    ['3rd of march 2027', '2027-03-03'],
    ['tue 8 dec', '2026-12-08'],
    ['tomorrow morning', '2026-12-01'],
    ['this weekend', '2026-12-05'],
  ])('"%s" is read', (typed, day) => {
    expect(dayInWords(typed, today, 'ahead')).toBe(day);
  });

  it.each([
    ['more than a day', 'call Anna tomorrow'],
    ['a span', 'monday to friday'],
    ['two days', 'tomorrow and friday'],
    ['a month alone', 'may'],
    ['a time alone', '15:40'],
    ['no day at all', 'soon'],
    ['nothing', ''],
  ])('%s is none: "%s"', (_name, typed) => {
    expect(dayInWords(typed, today, 'ahead')).toBeUndefined();
  });
});

describe('every option that takes a day', () => {
  it('understands the same words', async () => {
    const home = await debriefedHome();
    const options = ['--on', '2 days ago', '--call-on', 'two days from now', '--contract-end', 'end of year'];
    const { code, err } = await home.ran(['touch', 'thornbury', 'a word', ...options]);
    const { touches, followUps, losses } = home.ledger();
    expect({ code, err, on: touches.at(-1)?.on }).toEqual({ code: 0, err: '', on: '2026-11-22' });
    expect(followUps.find((one) => one.play === 'advice')?.due).toBe('2026-11-26');
    expect(losses[0]?.contractEnd).toBe('2026-12-31');
  });

  it('takes a weekday for the last one where the day has been', async () => {
    const home = await debriefedHome();
    await home.ran(['touch', 'thornbury', 'a word', '--on', 'fri']);
    expect(home.ledger().touches.at(-1)?.on).toBe('2026-11-20');
  });

  it('is refused by its name where the words are no day, and nothing is kept', async () => {
    const home = openHome();
    const { code, err } = await home.ran(['add', 'Harlow', '--close', 'soonish']);
    expect({ code, err, deals: home.ledger().deals }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "deals": [],
        "err": "--close cannot be used as it stands.
      "soonish" is not a day. Type it like 2026-11-24 or "27 Nov".
      ",
      }
    `);
  });
});

import { describe, expect, it } from 'vitest';
import { inOneLine, openHome, ran } from '../world.ts';
import { debriefedHome } from './stocked.ts';

/** What `due` shows of reminders at that moment. */
async function shown(home: Awaited<ReturnType<typeof debriefedHome>>, now: string) {
  const { out } = await home.ran(['due', '--json'], { now });
  const { items } = JSON.parse(out).data as { items: Record<string, string>[] };
  return items.filter(({ play }) => play === 'reminder');
}

describe('recover remind', () => {
  it('keeps a follow-up of one’s own, shows the day, and is taken back by name (G24)', async () => {
    const home = await debriefedHome();
    const { code, out, err } = await home.ran(['remind', 'thornb', 'next', 'tue', 'send', 'the', 'article']);
    expect({ code, out, err }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "Kept. Thornbury Logistics, on Tue 1 Dec: send the article
      Take it back: recover undo
      ",
      }
    `);
    expect(home.ledger().followUps.at(-1)).toMatchObject({
      play: 'reminder',
      account: 'Thornbury Logistics',
      due: '2026-12-01',
      what: 'send the article',
      status: 'open',
    });
    expect((await home.ran(['undo'])).out).toContain('the reminder for Thornbury Logistics');
  });

  it.each([
    ['a day in one word', ['fri', 'send', 'it'], '2026-11-27', 'send it'],
    ['a day in quotes', ['in 2 weeks', 'send it'], '2026-12-08', 'send it'],
    ['a day in several words', ['end', 'of', 'month', 'send', 'it'], '2026-11-30', 'send it'],
    ['a number that belongs to the text', ['fri', '3', 'things'], '2026-11-27', '3 things'],
    ['natural words in quotes', ['two weeks from now', 'call'], '2026-12-08', 'call'],
    ['today', ['today', 'call'], '2026-11-24', 'call'],
  ])('takes %s', async (_name, words, due, what) => {
    const home = await debriefedHome();
    expect((await home.ran(['remind', 'thornbury', ...words])).code).toBe(0);
    expect(home.ledger().followUps.at(-1)).toMatchObject({ due, what });
  });

  it('is shown on its day beside the act that goes out, and closed without a contact', async () => {
    const home = await debriefedHome();
    await home.ran(['remind', 'thornbury', 'fri', 'send the article']);
    const [item] = await shown(home, '2026-11-27T09:00');
    expect(item).toMatchObject({ state: 'today', words: 'send the article', account: 'Thornbury Logistics' });
    expect(item?.['reach']).toBeDefined();
    const { items } = JSON.parse((await home.ran(['due', '--json'], { now: '2026-11-27T09:00' })).out).data;
    expect(items.map(({ play }: { play: string }) => play)).toContain('advice');
    const touches = home.ledger().touches.length;
    expect((await home.ran(['done', item?.['id'] ?? ''])).code).toBe(0);
    expect(home.ledger().touches).toHaveLength(touches);
  });

  it('is about an open deal as well, with no loss there', async () => {
    const home = await debriefedHome();
    expect((await home.ran(['remind', 'calder', 'fri', 'ask who signs', '--json'])).code).toBe(0);
    expect(await shown(home, '2026-11-27T09:00')).toMatchObject([{ account: 'Calder & Finch' }]);
  });

  it('stays when the account asks to be left alone, and says so (G111)', async () => {
    const home = await debriefedHome();
    await home.ran(['remind', 'thornbury', 'fri', 'send the article']);
    await home.ran(['touch', 'thornbury', 'please stop', '--leave-alone', 'account']);
    const [item] = await shown(home, '2026-11-27T09:00');
    expect(item).toMatchObject({ why: 'they asked not to be contacted: for you alone' });
    expect(item?.['reach']).toBeUndefined();
    const late = await home.ran(['due'], { now: '2026-11-30T09:00' });
    expect(inOneLine(late.out)).toContain('they asked not to be contacted: for you alone send the article');
    const { out } = await home.ran(['remind', 'thornbury', 'fri', 'tell my manager']);
    expect(inOneLine(out)).toContain('They asked not to be contacted, so it is for you alone.');
  });

  it('can be put off as long as one likes', async () => {
    const home = await debriefedHome();
    await home.ran(['remind', 'calder', 'fri', 'ask who signs']);
    const id = home.ledger().followUps.at(-1)?.id ?? '';
    expect((await home.ran(['snooze', id, 'in 3 years'])).code).toBe(0);
  });

  it.each<[number, readonly string[], string]>([
    [2, ['remind'], 'account'],
    [2, ['remind', 'thornbury'], 'when'],
    [2, ['remind', 'thornbury', 'fri'], 'what'],
    [2, ['remind', 'thornbury', 'fri', ' '], 'Remind you of what?'],
    [2, ['remind', 'thornbury', 'soonish', 'call'], '"soonish" is not a day.'],
    [2, ['remind', 'thornbury', 'yesterday', 'call'], 'Mon 23 Nov has passed.'],
    [1, ['remind', 'zzz', 'fri', 'call'], 'No company, deal or loss is called "zzz".'],
  ])('exit %i for %j, and nothing is changed', async (exit, argv, said) => {
    const home = await debriefedHome();
    const before = home.ledger();
    const { code, out, err } = await home.ran(argv);
    expect({ code, out, same: home.ledger() === before }).toEqual({ code: exit, out: '', same: true });
    expect(inOneLine(err)).toContain(said);
  });

  it('knows nobody in an empty home', async () => {
    expect((await ran(['remind', 'brandt', 'fri', 'call'])).code).toBe(1);
    expect((await openHome().ran(['remind', 'brandt', 'fri', 'call', '--json'])).out).toBe('');
  });
});

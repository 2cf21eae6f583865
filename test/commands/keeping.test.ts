import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/domain/question.ts';
import { aDay, aFollowUp, aLedger, aLoss, anId, anInstant, aTouch } from '../builders.ts';
import type { Home } from '../world.ts';
import { inOneLine, openHome } from '../world.ts';

const signed = aLoss({ state: 'signed-elsewhere' });

describe('recover done asks anew how to keep in touch', () => {
  const checkIns = (count: number, isSilent: boolean) =>
    Array.from({ length: count }, (_, at) =>
      aTouch({
        id: anId(`t${String.fromCharCode(97 + at)}`),
        loss: anId('1oss'),
        on: aDay(`2026-0${at + 3}-10`),
        play: 'check-in',
        ...(isSilent ? { unanswered: true } : { answered: 'wrote' }),
      }),
    );
  const lossesOf = (home: Home) => home.ledger().losses.map(({ keeping }) => keeping);
  const asked = (answer: string) => {
    const questions: Question[] = [];
    const reply = (question: Question) => {
      questions.push(question);
      return answer;
    };
    return { questions, reply };
  };
  const checkedIn = (tries: number, isSilent = true) =>
    openHome({
      ledger: aLedger({
        losses: [
          aLoss({
            ...signed,
            newsAt: anInstant('2026-01-05 10:00'),
            keeping: 'mine',
          }),
        ],
        touches: checkIns(tries, isSilent),
        followUps: [aFollowUp({ id: anId('d0ne'), play: 'check-in', due: aDay('2026-11-24') })],
      }),
    });

  it('after two check-ins in a row that nobody answered, and the account goes on the list (G23, G55)', async () => {
    const home = checkedIn(1);
    const keep = asked('list');
    const { code, out } = await home.ran(['done', 'd0ne'], {
      replies: { outcome: 'no-answer', keep: keep.reply },
    });
    expect({ code, offered: keep.questions[0]?.choices?.map(({ value }) => value) }).toEqual({
      code: 0,
      offered: ['mine', 'list', 'let-go'],
    });
    expect(inOneLine(out)).toContain('They are on your list: one mailing a quarter.');
    expect(home.ledger().followUps.at(-1)).toMatchObject({ play: 'mailing', status: 'open' });
  });

  it('after a year by hand, however it went, and says how many are kept so', async () => {
    const home = checkedIn(3, false);
    const keep = asked('let-go');
    const replies = { outcome: 'answered', relationship: null, keep: keep.reply };
    expect((await home.ran(['done', 'd0ne'], { replies })).code).toBe(0);
    expect(keep.questions).toMatchObject([
      {
        prompt: 'A year by hand. How would you like to go on with Brandt Logistics?',
        hint: 'by hand so far: 1',
      },
    ]);
    expect(lossesOf(home)).toEqual(['let-go']);
  });

  it.each([
    ['after the first silence', 0, 'no-answer'],
    ['after a third, right after they were kept by hand', 2, 'no-answer'],
    ['when they answered', 1, 'answered'],
  ])('but not %s', async (_name, tries, outcome) => {
    const home = checkedIn(tries);
    const { code } = await home.ran(['done', 'd0ne'], { replies: { outcome, relationship: null } });
    const open = home.ledger().followUps.filter(({ status }) => status === 'open');
    expect({ code, plays: open.map(({ play }) => play) }).toMatchObject({
      code: 0,
      plays: expect.arrayContaining(['check-in']),
    });
  });

  it('by a sentence where nothing is asked', async () => {
    const { code, out } = await checkedIn(1).ran(['done', 'd0ne', 'no-answer']);
    expect({ code, out: inOneLine(out) }).toEqual({
      code: 0,
      out: expect.stringContaining(
        'They have been silent for a while: add --keep list or --keep let-go next time',
      ),
    });
    expect((await checkedIn(0).ran(['done', 'd0ne', 'no-answer'])).out).not.toContain('silent');
  });
});

import { describe, expect, it } from 'vitest';
import { enter, leave } from '../world/asker.ts';
import type { FakeDraft } from '../world/drafts.ts';
import type { Home } from '../world.ts';
import { inOneLine, openHome } from '../world.ts';
import { begun, capture, copied, evening, rest, withDrafts } from './interrupted.ts';
import { debriefedHome, importedHome, lostHome } from './stocked.ts';

/** Runs it to its end, as if the program had been killed after the answers were kept, before their draft was removed. */
async function endedTooEarly(home: Home, argv: readonly string[], replies: object): Promise<Home> {
  let left: FakeDraft | undefined;
  const meanwhile = async () => {
    left = copied(home.drafts()[0]);
  };
  const { code } = await home.ran(argv, { ...evening, replies: { ...replies }, meanwhile });
  expect([code, home.drafts()]).toEqual([0, []]);
  return withDrafts(home, copied(left));
}

describe('answers that were kept, of which only the draft was not removed any more', () => {
  it.each([
    ['debrief', ['debrief', 'thornbury'], lostHome, { ...begun, ...rest }],
    ['lost', ['lost', 'harlow'], importedHome, capture],
  ])('make no second %s', async (_verb, argv, home, replies) => {
    const left = await endedTooEarly(await home(), argv, replies);
    const { code, err } = await left.ran(argv, { ...evening, interactive: true });
    expect([code, left.ledger().losses.length]).toEqual([1, 1]);
    expect(err).toMatch(/already\./);
    expect(left.ledger().losses[0]?.otherDebriefs).toBeUndefined();
  });

  it('make no second loss where none was named', async () => {
    const home = await importedHome();
    const harlow = home.pipeline().deals.find((deal) => deal.account === 'Harlow Dairies')?.id ?? '';
    const left = await endedTooEarly(home, ['lost'], { ...capture, deal: harlow });
    const { code } = await left.ran(['lost'], { replies: { deal: leave } });
    expect([code, left.ledger().losses.length, left.drafts()]).toEqual([130, 1, []]);
  });

  it('make no second deal', async () => {
    const replies = {
      account: 'Acme',
      name: null,
      amount: null,
      closeDate: null,
      stage: null,
      contactName: null,
    };
    const more = { contactPhone: null, contactEmail: null, contactAddress: null };
    const left = await endedTooEarly(openHome(), ['add'], { ...replies, ...more });
    const { code } = await left.ran(['add'], { replies: { account: leave } });
    expect([code, left.ledger().deals.length, left.drafts()]).toEqual([130, 1, []]);
  });

  it('make no second sweep', async () => {
    const home = await debriefedHome();
    const swept = openHome({
      ledger: { ...home.ledger(), facts: home.ledger().facts.filter((one) => one.from === 'debrief') },
      pipeline: home.pipeline(),
      idsAfter: 400,
    });
    const left = await endedTooEarly(swept, ['similar', 'thornbury'], { sweep: true, act: 'q' });
    const before = left.ledger();
    const { code } = await left.ran(['similar', 'thornbury'], { replies: { sweep: leave, act: 'q' } });
    expect([code, left.drafts(), left.ledger() === before]).toEqual([130, [], true]);
  });
});

describe('what was answered before the program was ended', () => {
  it('in add is not asked again', async () => {
    const home = openHome();
    const left = await home.ran(['add'], { replies: { account: 'Acme', name: leave } });
    expect([left.code, inOneLine(left.err)]).toEqual([
      130,
      'Kept as far as you came. To go on where you stopped: recover add',
    ]);
    const more = { name: null, amount: '45k', closeDate: null, stage: null, contactName: null };
    const none = { contactPhone: null, contactEmail: null, contactAddress: null };
    const { code } = await home.ran(['add'], { replies: { resume: enter, ...more, ...none } });
    expect([code, home.drafts(), home.ledger().deals[0]?.account]).toEqual([0, [], 'Acme']);
  });
});

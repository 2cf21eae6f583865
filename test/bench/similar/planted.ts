import { readBytes, readText } from '../../../bin/files.ts';
import { concernsOf, nearestSentences, wordsOfDeal } from '../../../src/domain/concern.ts';
import type { FactAnswer } from '../../../src/domain/ledger.ts';
import type { Deal } from '../../../src/domain/pipeline.ts';
import type { Cause, Fact } from '../../../src/domain/playbook.ts';
import { ranked } from '../../../src/domain/ranking.ts';
import { lookalikes } from '../../../src/domain/similar.ts';
import { weighedSigns } from '../../../src/domain/weighed-signs.ts';
import { createPlaybook } from '../../../src/playbook/playbook.ts';
import { aCause, aDay, aDeal, aDebrief, aLedger, aLoss, anId, someMoney } from '../../builders.ts';
import { chanceFrom } from '../../torture/chance.ts';
import type { Chance } from '../../torture/stage.ts';
import { shuffled } from './sets.ts';
import type { Line } from './table.ts';

/** A pipeline made with a known cause: a loss with that cause, and open deals of which some truly have its fact. */
interface Planted {
  readonly loss: ReturnType<typeof aLoss>;
  readonly lost: Deal;
  readonly open: readonly Deal[];
  readonly answers: readonly FactAnswer[];
  /** Those that truly have the fact. */
  readonly truly: ReadonlySet<Deal>;
}

const openDeals = 60;
const known = 0.6;
const slips = 0.03;
const five = 5;
const today = aDay('2026-11-24');

/** Of the five deals named first, how many truly have the cause of the loss: by ours, by the columns alone and by the notes alone. */
export async function plantedLines(draws: number, seed: number): Promise<readonly Line[]> {
  const playbook = createPlaybook({ readBytes, readText });
  const [causes, facts] = await Promise.all([playbook.causes(), playbook.facts()]);
  const book = await playbook.words();
  const chance = chanceFrom(seed, 'planted');
  const shares = { recover: 0, 'the columns alone': 0, 'the notes alone': 0 };
  for (let draw = 0; draw < draws; draw += 1) {
    const one = planted(causes, facts, chance);
    const notes = nearestSentences(
      concernsOf([one.loss], today),
      one.open.map((deal) => wordsOfDeal(deal, [])),
      book,
    );
    const signs = weighedSigns([one.loss], aLedger({ facts: one.answers }), causes, facts, today);
    const found = lookalikes(one.open, signs, one.answers, facts);
    const beside = { gate: 'too-little' as const, history: one.open.map(() => undefined), words: notes };
    const named = ranked(one.open, found, beside).filter(({ signs: seen }) => seen.length > 0);
    shares.recover += share(
      named.map(({ deal }) => deal),
      one.truly,
    );
    shares['the columns alone'] += share(byColumns(one), one.truly);
    shares['the notes alone'] += share(
      best(one.open, (_, at) => notes[at]?.score ?? 0),
      one.truly,
    );
  }
  return Object.entries(shares).map(([name, sum], at) => ({
    name: `planted causes, ${name}`,
    cells: [(sum / draws).toFixed(3), at === 0 ? '0.90' : ''],
    falls: at === 0 && sum / draws < 0.9 ? ['P@5'] : [],
  }));
}

function planted(causes: readonly Cause[], facts: readonly Fact[], chance: Chance): Planted {
  const cause = shuffled(
    causes.filter((one) => one.facts.length > 0),
    chance,
  )[0];
  const fact = facts.find(({ id }) => id === cause?.facts[0]);
  if (cause === undefined || fact === undefined) throw new Error('A cause without a fact was drawn');
  const lost = made('lost', chance, fact.said);
  const open = Array.from({ length: openDeals }, (_, at) => {
    const isSo = chance() < 0.3;
    const notes =
      isSo && chance() < 0.3
        ? (fact.cue ?? fact.said)
        : `Met them on day ${at} and spoke about the delivery.`;
    return { isSo, deal: made(`open${at}`, chance, notes) };
  });
  const answers = open.flatMap(({ isSo, deal }): readonly FactAnswer[] => {
    if (chance() > known) return [];
    const troubled = chance() < slips ? !isSo : isSo;
    const value = troubled === (fact.sign === 'yes') ? 'yes' : 'no';
    const { id, account = '' } = deal;
    return [
      { id: anId(`f${id}`), rev: 1, deal: { id, account }, fact: fact.id, value, on: today, from: 'sweep' },
    ];
  });
  const debrief = aDebrief({ believed: fact.said, causes: [aCause(cause.id, { source: 'buyer' })] });
  return {
    loss: aLoss({ deal: { id: lost.id, account: 'The lost one' }, debrief, stated: fact.said }),
    lost,
    open: open.map(({ deal }) => deal),
    answers,
    truly: new Set(open.filter(({ isSo }) => isSo).map(({ deal }) => deal)),
  };
}

function made(name: string, chance: Chance, notes: string): Deal {
  const attributes = Object.fromEntries(
    ['Industry', 'Region', 'Size', 'Segment'].map((column) => [column, `v${Math.floor(chance() * 4)}`]),
  );
  const amount = someMoney(`EUR ${10_000 + Math.floor(chance() * 90_000)}`);
  return aDeal({ id: anId(name), account: `Account ${name}`, amount, notes, attributes });
}

function byColumns({ open, lost }: Planted): readonly Deal[] {
  return best(open, ({ attributes }) => {
    return Object.entries(attributes).filter(([name, value]) => lost.attributes[name] === value).length;
  });
}

function best(open: readonly Deal[], scoreOf: (deal: Deal, at: number) => number): readonly Deal[] {
  const scored = open.map((deal, at) => ({ deal, score: scoreOf(deal, at) }));
  return scored.sort((left, right) => right.score - left.score).map(({ deal }) => deal);
}

function share(named: readonly Deal[], truly: ReadonlySet<Deal>): number {
  const first = named.slice(0, five);
  return first.filter((deal) => truly.has(deal)).length / Math.max(1, first.length);
}

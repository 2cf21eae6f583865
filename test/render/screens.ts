import { refTo } from '../../src/domain/deals.ts';
import { historyOf } from '../../src/domain/history.ts';
import { recordOf } from '../../src/domain/named.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { ranked } from '../../src/domain/ranking.ts';
import { lookalikes } from '../../src/domain/similar.ts';
import { weighedSigns } from '../../src/domain/weighed-signs.ts';
import { addedText } from '../../src/render/added.ts';
import { dealsText } from '../../src/render/deals.ts';
import { doneText } from '../../src/render/done.ts';
import { dueText } from '../../src/render/due.ts';
import { endingText } from '../../src/render/ending.ts';
import { importText } from '../../src/render/import.ts';
import { previewText } from '../../src/render/import-preview.ts';
import { keptForLater } from '../../src/render/later.ts';
import { lossesText } from '../../src/render/losses.ts';
import { debriefOpening, lostOpening } from '../../src/render/opening.ts';
import { unpainted } from '../../src/render/paint.ts';
import { showText } from '../../src/render/show.ts';
import { similarText } from '../../src/render/similar.ts';
import { todayText } from '../../src/render/today.ts';
import { aDay, aDeal, aFact, aFollowUp, aLedger, aLesson, aLoss, anInstant } from '../builders.ts';
import { agenda as agendaOfMorning } from '../domain/mornings.ts';
import { causes, facts, plays } from '../playbook/shipped.ts';
import type { Home } from './homes.ts';
import { reportOf, today } from './homes.ts';

/** Every screen of a home but the reply, which is there to be copied; without its colours, at that width. */
export function screensOf(home: Home, width: number): Readonly<Record<string, string>> {
  const { loss, open, plan, calls } = home;
  const empty = { agenda: agendaOfMorning({ losses: [] }), width };
  const full = {
    agenda: agendaOfMorning({ losses: [loss], followUps: [...plan, ...calls] }, open),
    width,
    rows: 12,
  };
  const [deal = aDeal()] = open;
  const screens = {
    'due, empty': dueText({ ...empty, fresh: true }),
    'due, nothing today': dueText({ ...empty, fresh: false }),
    'due, full': dueText({
      ...full,
      fresh: false,
      lesson: { account: deal.account ?? '', text: aLesson().text },
    }),
    'today, empty': todayText({ ...empty, undebriefed: [], fresh: true }),
    'today, nothing due': todayText({ ...empty, undebriefed: [], fresh: false }),
    'today, full': todayText({ ...full, undebriefed: [loss], fresh: false }),
    ending: endingOf(home, width),
    similar: similarOf(home, width),
    ...listsOf(home, width),
    ...momentsOf(home, width),
  };
  return Object.fromEntries(Object.entries(screens).map(([name, text]) => [name, unpainted(text)]));
}

/** The end of the debrief of that home, on Monday evening. */
export function endingOf({ loss, open, plan, calls }: Home, width: number): string {
  const [, , nextDeal] = open;
  return endingText({
    loss,
    lesson: aLesson().text,
    sign: { cause: 'decision-maker-not-reached', fact: 'signer-saw-numbers' },
    followUps: [...plan, ...calls],
    calls: open.slice(0, 2),
    callsOn: today,
    closed: { won: 9, lost: 14 },
    ...(nextDeal === undefined ? {} : { nextDeal }),
    plays,
    facts,
    today: aDay('2026-11-23'),
    width,
  });
}

function similarOf({ loss, open }: Home, width: number): string {
  const said = open.slice(0, 2).map((deal) => aFact({ deal: refTo(deal) }));
  const signs = weighedSigns([loss], aLedger({ facts: said }), causes, facts, today);
  const closed = open.map((deal): Deal => ({ ...deal, status: 'lost' }));
  const found = lookalikes(open, signs, said, facts);
  const history = historyOf([...closed, ...open]);
  return similarText({
    about: { account: loss.deal.account, id: loss.id },
    signs,
    found,
    history,
    ranked: ranked(open, found, { gate: history.gate, history: [], words: [] }),
    likeTheLost: [],
    record: recordOf([]),
    open: open.length,
    lastImport: { at: anInstant('2026-11-20 09:00'), file: 'deals.csv', crm: 'Salesforce', rows: 3 },
    facts,
    causes,
    today,
    width,
    most: 1,
  });
}

function listsOf({ loss, open, plan, debrief }: Home, width: number) {
  const facts_ = [aFact(), aFact({ fact: 'champion-gone', value: 'yes' })];
  const book = { causes, facts, plays };
  const told = {
    ...loss,
    toldBy: 'Otto',
    winner: loss.deal.account,
    blocker: 'March',
    stated: 'Too late.\n\nSorry.',
  };
  return {
    'deals, none': dealsText([], [], today, width),
    deals: dealsText(open, open.slice(0, 2), today, width),
    'losses, none': lossesText({ losses: [], unspoken: [], causes, today, width }),
    losses: lossesText({ losses: [loss, aLoss()], unspoken: [...open, ...open], causes, today, width }),
    show: showText({
      loss: { ...told, debrief },
      facts: facts_,
      followUps: plan,
      lesson: aLesson().text,
      book,
      withPrivate: true,
      today,
      width,
      letterWidth: width,
    }),
    import: importText(reportOf(open, width)),
    preview: previewText(reportOf(open, width)),
  };
}

function momentsOf({ loss, plan, open: [deal = aDeal()] }: Home, width: number) {
  const [advice = aFollowUp()] = plan.filter((one) => one.play === 'advice');
  const [play] = plays.filter((one) => one.id === 'advice');
  if (play === undefined) throw new Error('there is no advice play');
  return {
    lost: lostOpening(deal, undefined, width),
    debrief: debriefOpening(loss, 'deep', 'Norm', width),
    later: keptForLater(loss, advice, today, width),
    added: addedText(deal, 0, width),
    done: doneText({ closed: { ...advice, outcome: 'talked' }, play, plays, next: advice, today, width }),
  };
}

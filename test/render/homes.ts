import { usualRhythm } from '../../src/domain/day.ts';
import { refTo } from '../../src/domain/deals.ts';
import type { Imported } from '../../src/domain/intake.ts';
import type { FollowUp } from '../../src/domain/ledger.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { emptyPipeline } from '../../src/domain/pipeline.ts';
import { planFor } from '../../src/domain/plan.ts';
import { mergeImport } from '../../src/domain/reimport.ts';
import {
  aDay,
  aDeal,
  aDebrief,
  aFollowUp,
  aLoss,
  anId,
  anInstant,
  idsInTurn,
  someMoney,
} from '../builders.ts';
import { plays } from '../playbook/shipped.ts';

/** Tuesday, the day after the news. */
export const today = aDay('2026-11-24');

/** Names as they may stand in a CRM: ordinary ones, or as long and wide as they come. */
export interface Names {
  readonly lost: string;
  readonly open: readonly string[];
  readonly person: string;
  readonly phone: string;
}

export const ordinary: Names = {
  lost: 'Brandt Logistics',
  open: ['Nordhaus Foods', 'Kessel & Sons', 'Avira Dental'],
  person: 'Anna Roth',
  phone: '+49 40 555 0117',
};

export const unwieldy: Names = {
  lost: '株式会社ブラント物流システム 東京本社 営業第一部 👩‍👩‍👧‍👦🚚',
  open: [
    'The Extraordinarily Long Name of a Company That Nobody Ever Shortened GmbH & Co. KGaA',
    '한국전자 한국전자 한국전자 한국전자 한국전자 한국전자',
    'Łódź\tGrünfläche\nÅngström',
  ],
  person: 'Maximiliane-Friederike von und zu Hohenstein-Wallersdorf',
  phone: '+49 (0) 40 / 555 0117, ext. 12 (only in the morning, please)',
};

/** Everything that the screens of one home show: the loss, its debrief and plan, three open deals, two calls. */
export function aHome(names: Names) {
  const contact = { name: names.person, phone: names.phone, email: 'anna.roth@brandt.example' };
  const open = names.open.map((account, at) => {
    const closeDate = aDay('2026-11-30');
    const amount = someMoney(`EUR ${118_000 - 40_000 * at}`);
    return aDeal({ id: anId(`d${at}`), account, amount, contact, closeDate, stage: 'Negotiation / Review' });
  });
  const debrief = aDebrief({
    didWell: 'The reply was out within the hour.',
    ownPart: { kind: 'part', sign: 'silence' },
    partner: { name: names.person, on: aDay('2026-11-26') },
    reasons: [{ text: 'Nearer than the others', theirs: true }],
  });
  const loss = aLoss({
    deal: { id: anId('brandt'), account: names.lost },
    contact,
    state: 'signed-elsewhere',
    debrief,
  });
  const plan = planFor(loss, plays, usualRhythm).map(
    (one): FollowUp => aFollowUp({ ...one, id: anId(one.play), account: names.lost }),
  );
  const calls = open.slice(0, 2).map((deal, at): FollowUp => {
    const sign = { cause: 'decision-maker-not-reached', fact: 'signer-met' };
    const due = aDay('2026-11-24');
    return aFollowUp({
      id: anId(`${at}ca1`),
      play: 'call',
      account: deal.account ?? '',
      deal: refTo(deal),
      sign,
      due,
    });
  });
  return { names, contact, open, debrief, loss, plan, calls };
}

/** What the screens of one home are made of. */
export type Home = ReturnType<typeof aHome>;

/** What an import of these deals reports, with a row that could not be read. */
export function reportOf(deals: readonly Deal[], width: number) {
  const imported: Imported = {
    crm: 'Salesforce',
    encoding: 'UTF-8',
    delimiter: ',',
    dateOrder: 'dmy',
    headers: ['Account Name', 'Opportunity Amount in the Currency of the Account', 'Forecast Category'],
    mapping: [
      { header: 'Account Name', field: 'account', by: 'name' },
      { header: 'Opportunity Amount in the Currency of the Account', field: 'amount', by: 'name' },
    ],
    decisions: [],
    afterClosing: [],
    rows: deals.length + 1,
    dropped: 1,
    rejected: [{ line: 7, reason: { kind: 'noDay', field: 'closeDate', cell: 'soon' } }],
    deals: deals.map(({ id: _id, inLastImport: _seen, ...row }) => ({
      ...row,
      attributes: { 'Forecast Category': 'x' },
    })),
  };
  const importing = { at: anInstant('2026-11-24 09:00'), file: 'a/deals.csv', newId: idsInTurn() };
  const merged = mergeImport(emptyPipeline, imported, importing);
  const lookalikes = [['Brandt', 'Br\u200bandt', 'Вrаndt']];
  return {
    file: 'a/deals.csv',
    imported,
    merged,
    lookalikes,
    dryRun: false,
    withChanges: false,
    today,
    width,
  };
}

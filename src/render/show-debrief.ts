import { causeLabel } from '../domain/cause-label.ts';
import type { Confidence, Control, Debrief } from '../domain/loss-record.ts';
import type { Cause } from '../domain/playbook.ts';
import { quoted } from '../domain/words.ts';
import { dayNear } from './saying.ts';
import type { ShowScreen } from './show.ts';

/** One line of a loss: what it is, and what was said; nothing where nothing was. */
export type Line = readonly [label: string, text: string | undefined];

/** What the debrief found. What they said, what the rep believed and what was heard later stay apart (G73). */
export function debriefLines(screen: ShowScreen): readonly Line[] {
  const { debrief } = screen.loss;
  if (debrief === undefined)
    return [
      ...heardLines(screen),
      ['Debrief', `not yet: recover debrief ${quoted(screen.loss.deal.account)}`],
    ];
  return [
    ['You believed', debrief.believed],
    ...heardLines(screen),
    ['Causes', causeWords(debrief, screen.book.causes)],
    ['Their goal', debrief.theirGoal],
    ['Why buy', reasonWords(debrief)],
    ['Whose reasons', whoseReasons(debrief)],
    ...(screen.withPrivate ? privateLines(debrief, screen.book.causes) : []),
    ['Done well', debrief.didWell],
    ['Looked at by', lookedAtBy(debrief)],
    ['Lesson', screen.lesson],
    ['Debrief', screen.debriefs],
  ];
}

function heardLines({ loss, today }: ShowScreen): readonly Line[] {
  return (loss.heard ?? []).map((one) => [
    one.from === 'buyer' ? 'They said later' : 'Heard later',
    `${one.text} (${dayNear(one.on, today)})`,
  ]);
}

function reasonWords({ reasons }: Debrief): string {
  return reasons.map(({ text, theirs }) => `${text} (${theirs ? 'they said so' : 'mine'})`).join('\n');
}

function whoseReasons({ reasons }: Debrief): string | undefined {
  const theirs = reasons.filter((reason) => reason.theirs).length;
  return reasons.length === 0 ? undefined : `${theirs} theirs, ${reasons.length - theirs} only mine`;
}

function lookedAtBy({ heldWith, partner }: Debrief): string {
  return heldWith ?? partner?.name ?? 'you alone: your view only';
}

function causeWords(debrief: Debrief, causes: readonly Cause[]): string {
  return debrief.causes
    .map(({ cause, source, confidence }) => {
      const said = [sourceWords[source], confidence && confidenceWords[confidence]].filter(Boolean);
      return `${causeLabel(cause, causes)} (${said.join(', ')})`;
    })
    .join('\n');
}

/** Who says that it was the cause, in words. */
export const sourceWords = {
  buyer: 'the buyer said it',
  evidence: 'evidence',
  'third-party': 'a third party',
  'my-guess': 'your view',
} as const;

const confidenceWords: Readonly<Record<Confidence, string>> = {
  sure: 'sure',
  likely: 'likely',
  unsure: 'not sure',
};

const controlWords: Readonly<Record<Control, string>> = {
  mine: 'mine to change',
  partly: 'partly mine',
  'not-mine': 'not mine',
};

const yesOrNo = { true: 'yes', false: 'no' } as const;

/** What only the rep sees: how it felt, whose it was to change, the own part, and whether the money was counted on. */
function privateLines(debrief: Debrief, causes: readonly Cause[]): readonly Line[] {
  const { pulse, pulseAfter, forecast, freeWrite } = debrief;
  return [
    ['How you were', pulseWords(pulse, pulseAfter)],
    ['Counted on', forecast === undefined ? undefined : yesOrNo[`${forecast}`]],
    ['Written freely', freeWrite],
    [
      'Whose to change',
      debrief.causes
        .map((one) => `${causeLabel(one.cause, causes)}: ${controlWords[one.control]}`)
        .join('\n'),
    ],
    ...ownLines(debrief),
  ];
}

/** The pulse before and after, from 1 to 5 (G95). */
function pulseWords(before: number | undefined, after: number | undefined): string | undefined {
  if (after === undefined) return before === undefined ? undefined : `${before} of 5`;
  return before === undefined ? `${after} of 5 at the end` : `${before} of 5 at first, ${after} at the end`;
}

function ownLines({ ownPart: part }: Debrief): readonly Line[] {
  if (part === undefined) return [];
  if (part.kind === 'none') return [['My part', 'none was mine']];
  return [
    ['Last moment', part.lastMoment],
    ['The sign', part.sign],
    ['I would', part.wouldDo],
  ];
}

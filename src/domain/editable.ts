import type { SceneOf } from './interview.ts';
import { nextQuestion, questionsArising } from './interview.ts';
import type { Ledger } from './ledger.ts';
import type { Debrief, Loss, LossState } from './loss-record.ts';
import type { Answer, Answers, Interview } from './question.ts';
import { answersAbout } from './similar.ts';

const notOfTheLoss: readonly string[] = ['deal', 'account'];
const notOfTheRecord: readonly string[] = [
  'heldWith',
  'later',
  'sweep',
  'calls',
  'thirdVoice',
  'offer',
  'plan',
];
const alwaysThere: readonly string[] = ['when', 'amount', 'customer'];

/** Everything that can be said anew of a loss, as one interview without steps; what the debrief asks only where there is one. */
export function editable(lost: Interview, debrief: Interview | undefined): Interview {
  const told = lost.questions
    .filter((one) => !notOfTheLoss.includes(one.id))
    .map(({ when = [], ...one }) => (alwaysThere.includes(one.id) ? one : { ...one, when }));
  const dug = (debrief?.questions ?? []).filter((one) => !notOfTheRecord.includes(one.id));
  const questions = [...told, ...dug].map((one) => ({ ...one, emptied: !one.required && one.id !== 'when' }));
  return { verb: 'edit', steps: [], questions };
}

const standsFor: Readonly<Partial<Record<LossState, string>>> = {
  'signed-elsewhere': 'signed',
  'verbal-no': 'no',
  'nobody-decides': 'nobody',
};

/** What was said of a loss, as answers; what was never said is left out. */
export function answersNow(loss: Loss, ledger: Ledger): Answers {
  const { state, blocker, debrief } = loss;
  const alive = blocker === undefined ? 'no' : 'one-thing';
  const told: readonly Said[] = [
    ['when', loss.newsAt],
    ['amount', loss.amount],
    ['channel', loss.channel],
    ['tender', loss.channel === 'portal' ? loss.kind === 'tender' : undefined],
    ['customer', loss.kind === 'customer'],
    ['courtesy', courtesyOf(loss)],
    ['toldBy', loss.toldBy],
    ['stands', state === 'alive' ? alive : (standsFor[state] ?? state)],
    ['winner', loss.winner],
    ['blocker', blocker],
    ['said', loss.stated],
  ];
  const lesson = ledger.lessons.findLast((one) => one.loss === loss.id)?.text;
  const facts = [...answersAbout(loss.deal, ledger.facts)].map(
    ([fact, value]): Said => [`fact.${fact}`, value === 'yes'],
  );
  const dug = debrief === undefined ? [] : [...debriefNow(debrief), ['lesson', lesson] as const, ...facts];
  return new Map([...told, ...dug].flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
}

type Said = readonly [id: string, value: Answer | undefined];

function courtesyOf({ thanked, leaveGiven, leaveRefused }: Loss): string {
  if (leaveRefused) return 'refused';
  if (thanked) return leaveGiven ? 'both' : 'thanks';
  return leaveGiven ? 'leave' : 'neither';
}

function debriefNow(debrief: Debrief): readonly Said[] {
  const { pulse, pulseAfter, forecast, freeWrite, theirGoal, believed, didWell, partner, ownPart } = debrief;
  const part = ownPart?.kind === 'part' ? ownPart : undefined;
  return [
    ['pulse', pulse],
    ['forecast', forecast],
    ['freeWrite', freeWrite],
    ['theirGoal', theirGoal],
    ['reasons', debrief.reasons.map((one) => one.text)],
    ['theirs', debrief.reasons.filter((one) => one.theirs).map((one) => one.text)],
    ['believed', believed],
    ['causes', debrief.causes.map((one) => one.cause)],
    ...debrief.causes.flatMap(({ cause, source, confidence, control }): readonly Said[] => [
      [`source.${cause}`, source],
      [`confidence.${cause}`, confidence],
      [`control.${cause}`, control],
    ]),
    ['ownMoment', ownPart && ownPart.kind === 'part'],
    ['lastMoment', part?.lastMoment],
    ['sign', part?.sign],
    ['wouldDo', part?.wouldDo],
    ['didWell', didWell],
    ['partner', partner?.name],
    ['partnerOn', partner?.on],
    ['pulseAfter', pulseAfter],
  ];
}

/** The answers with "not known" for everything that arises and was never said: so only what is left out of them is asked. */
export function answeredAll(interview: Interview, answers: Answers, sceneOf: SceneOf): Answers {
  const all = new Map(answers);
  for (;;) {
    const open = nextQuestion(interview, all, sceneOf);
    if (open === undefined) return all;
    all.set(open.id, null);
  }
}

/** The ids of what was said otherwise than before, of what arises now. */
export function changedIds(
  interview: Interview,
  before: Answers,
  after: Answers,
  sceneOf: SceneOf,
): readonly string[] {
  return questionsArising(interview, after, sceneOf)
    .map((question) => question.id)
    .filter((id) => !isSameAnswer(before.get(id), after.get(id)));
}

/** True for two answers that say the same; nothing at all is "not known". */
export function isSameAnswer(left: unknown, right: unknown): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}

import { dayOf } from '../domain/day.ts';
import { factAnswers, saidOf } from '../domain/debrief.ts';
import type { Edit } from '../domain/edit.ts';
import { factsEdited, lessonEdited, lossEdited } from '../domain/edit.ts';
import { changedIds } from '../domain/editable.ts';
import type { SceneOf } from '../domain/interview.ts';
import { questionsArising } from '../domain/interview.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Answer, Answers, Interview } from '../domain/question.ts';
import { partnerMoved, replanned } from '../domain/replan.ts';
import { winsBeside } from '../domain/restate.ts';
import { editedText } from '../render/edit.ts';
import { jsonText } from '../render/json.ts';
import { lossShape } from '../render/losses.ts';
import { lossTakenBack } from '../render/problems.ts';
import type { World } from '../world.ts';
import type { Setting } from './debrief-setting.ts';
import type { Format } from './output.ts';

/** What is being said anew. */
export interface Editing {
  readonly loss: Loss;
  readonly setting: Setting;
  readonly interview: Interview;
  readonly sceneOf: SceneOf;
  /** What stands there now. */
  readonly present: Answers;
}

/** Keeps what was said anew in one step, and says what it made of the plan. Throws `Problem` refused when the loss was taken back meanwhile. */
export async function keepEdit(
  world: World,
  editing: Editing,
  answers: Answers,
  { json }: Format,
): Promise<void> {
  const { loss, setting, interview, sceneOf, present } = editing;
  const changed = changedIds(interview, present, answers, sceneOf);
  const arising = questionsArising(interview, answers, sceneOf).map(({ id }): readonly [string, Answer] => [
    id,
    answers.get(id) ?? null,
  ]);
  const edit: Edit = {
    loss,
    deal: setting.deal,
    causes: setting.causes,
    changed,
    answers: new Map(arising),
    now: setting.now,
  };
  const before = setting.kept;
  const note = { verb: 'edit', account: loss.deal.account };
  const after =
    changed.length === 0
      ? before
      : await world.ledger.change((ledger) => edited(world, ledger, edit, setting), note);
  const kept = after.losses.find((one) => one.id === loss.id) ?? loss;
  const ofIt = (ledger: Ledger) => ledger.followUps.filter((one) => one.loss === loss.id);
  if (json) return world.out.print(jsonText('edit', { ...lossShape(kept), changed, followUps: ofIt(after) }));
  const { plays } = setting;
  const screen = { loss: kept, changed, before: ofIt(before), after: ofIt(after), plays };
  world.out.print(editedText({ ...screen, today: dayOf(setting.now), width: world.width }));
}

/** The answers that decide which plays fit, and when. */
const planned: readonly string[] = ['stands', 'when', 'courtesy', 'channel', 'tender', 'customer'];

function edited(world: World, ledger: Ledger, edit: Edit, { plays, now, rhythm }: Setting): Ledger {
  const current = ledger.losses.find((one) => one.id === edit.loss.id);
  if (current === undefined) throw lossTakenBack(edit.loss.deal.account, false);
  const loss = lossEdited({ ...edit, loss: current });
  const newId = () => world.newId();
  const facts = [...saidOf(edit.answers, 'fact')]
    .filter(([fact]) => edit.changed.includes(`fact.${fact}`))
    .map(([fact, value]) => ({ deal: edit.deal, fact, value }));
  const how = { plays, rhythm, now, moved: edit.changed.includes('when'), newId };
  const replans = edit.changed.some((id) => planned.includes(id));
  const followUps = replans ? replanned(ledger.followUps, loss, how) : ledger.followUps;
  const partnered = edit.changed.some((id) => id === 'partner' || id === 'partnerOn');
  return {
    ...ledger,
    losses: ledger.losses.map((one) => (one.id === loss.id ? loss : one)),
    wins: winsBeside(ledger, current, loss),
    facts: factsEdited(ledger.facts, edit, factAnswers(facts, 'debrief', dayOf(now), newId)),
    lessons: lessonEdited(ledger, edit, newId),
    followUps: partnered ? partnerMoved(followUps, loss, how) : followUps,
  };
}

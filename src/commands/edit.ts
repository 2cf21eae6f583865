import type { Command } from 'commander';
import { dayOf } from '../domain/day.ts';
import { debriefScene } from '../domain/debrief-scene.ts';
import { answeredAll, answersNow, editable, isSameAnswer } from '../domain/editable.ts';
import type { SceneOf } from '../domain/interview.ts';
import { heldAs, listOf, questionsArising } from '../domain/interview.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Answers, Interview } from '../domain/question.ts';
import { whatToChange, whatToEdit } from '../render/edit.ts';
import { jsonText } from '../render/json.ts';
import type { World } from '../world.ts';
import type { Given } from './answers.ts';
import { answersTemplate } from './answers.ts';
import { converse } from './conversation.ts';
import { oneByOne, possibleAnswers } from './debrief-answers.ts';
import { debriefSetting } from './debrief-setting.ts';
import type { Editing } from './edit-keep.ts';
import { keepEdit } from './edit-keep.ts';
import { givenBy } from './given.ts';
import type { Asking } from './options.ts';
import { askingOptions, examples } from './options.ts';
import { rightNow } from './right-now.ts';
import { readAll } from './view.ts';
import { lossMeant } from './which-loss.ts';

/** Flag → question. */
const flags: Readonly<Record<string, string>> = {
  on: 'when',
  amount: 'amount',
  channel: 'channel',
  toldBy: 'toldBy',
  stands: 'stands',
  winner: 'winner',
  blocker: 'blocker',
  said: 'said',
  believed: 'believed',
  lesson: 'lesson',
};

/** `recover edit <loss>`. */
export function declare(command: Command, world: World): void {
  command
    .argument('<loss>', 'the account, the deal, or the id of a loss')
    .option('--on <when>', 'when the news came, like "2026-11-23 15:40"')
    .option('--amount <money>', 'what it was worth')
    .option('--channel <how>', 'phone, email, meeting, portal or silence')
    .option('--told-by <name>', 'who told you')
    .option('--stands <where>', 'signed, no, nobody or one-thing')
    .option('--winner <name>', 'whom they signed with')
    .option('--blocker <thing>', 'the one thing that would save it')
    .option('--said <words>', 'what they said')
    .option('--believed <words>', 'what you believe decided it')
    .option('--lesson <sentence>', 'the lesson')
    .option('--json', 'for scripts: the loss as JSON');
  askingOptions(command);
  examples(command, [
    ['recover edit brandt', 'choose what to say anew'],
    ['recover edit brandt --stands signed', 'they signed; the plan follows'],
  ]);
  command.action((typed: string, options: Asking & Record<string, string>) => runEdit(world, typed, options));
}

async function runEdit(world: World, typed: string, options: Asking & Record<string, string>): Promise<void> {
  const view = await readAll(world);
  const loss = await lossMeant(world, typed, view.ledger.losses);
  const editing = await editingOf(world, view.pipeline, loss);
  if (options.answersTemplate) return world.out.print(jsonText('answers', templateOf(editing)));
  if (
    Object.keys(flags).every((flag) => options[flag] === undefined) &&
    !options.answers &&
    !world.interactive
  )
    throw whatToEdit(loss.deal.account, ['--stands', '--said', '--believed', '--lesson']);
  const possible = await possibleAnswers(world, view);
  const { interview } = editing;
  const line = { verb: 'edit', interview, options, flags, possible, typed };
  const { given: raw, asks } = await givenBy(world, line);
  const given = onlyNew(oneByOne(raw, view, possible), editing.present);
  rightNow(world, view.ledger);
  const answers = await saidAnew(world, editing, { given, asks, choose: raw.size === 0 });
  await keepEdit(world, editing, answers, options);
}

async function editingOf(
  world: World,
  pipeline: Parameters<typeof debriefSetting>[1],
  loss: Loss,
): Promise<Editing> {
  const setting = await debriefSetting(world, pipeline, loss);
  const [lost, debrief] = await Promise.all([
    world.playbook.interview('lost'),
    world.playbook.interview('debrief'),
  ]);
  const dug = loss.debrief && heldAs(debrief, { depth: 'deep', together: false });
  const interview = editable(lost, dug);
  const sceneOf = debriefScene(setting);
  const present = answeredAll(interview, answersNow(loss, setting.kept), sceneOf);
  return { loss, setting, interview, sceneOf, present };
}

/** A file that holds what stands there already changes nothing of it. */
function onlyNew(given: Given, present: Answers): Given {
  return new Map([...given].filter(([id, value]) => !isSameAnswer(value, present.get(id))));
}

function templateOf({ interview, sceneOf, present }: Editing) {
  const { verb, questions } = answersTemplate(interview, sceneOf(present));
  return { verb, questions: questions.map((one) => ({ ...one, answer: present.get(one.id) ?? null })) };
}

async function saidAnew(
  world: World,
  { interview, sceneOf, present, setting }: Editing,
  how: { readonly given: Given; readonly asks: boolean; readonly choose: boolean },
): Promise<Answers> {
  const chosen = how.asks && how.choose ? await chosenToChange(world, interview, present, sceneOf) : [];
  const known = new Map([...present].filter(([id]) => !chosen.includes(id)));
  return converse(world, {
    interview,
    sceneOf,
    today: dayOf(setting.now),
    given: how.given,
    asks: how.asks,
    known,
    earlier: present,
  });
}

async function chosenToChange(
  world: World,
  interview: Interview,
  present: Answers,
  sceneOf: SceneOf,
): Promise<readonly string[]> {
  const arising = questionsArising(interview, present, sceneOf);
  const reply = await world.ask(whatToChange(arising, present, world.width));
  return reply.kind === 'answer' ? listOf(new Map([['change', reply.value]]), 'change') : [];
}

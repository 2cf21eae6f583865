import type { Command } from 'commander';
import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import type { Depth } from '../domain/interview.ts';
import { heldAs, putOff } from '../domain/interview.ts';
import type { FollowUp } from '../domain/ledger.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Interview } from '../domain/question.ts';
import { shortOrDeep } from '../render/command-line-problems.ts';
import { endingText } from '../render/ending.ts';
import { jsonText } from '../render/json.ts';
import { keptForLater } from '../render/later.ts';
import { lossShape } from '../render/losses.ts';
import { debriefOpening } from '../render/opening.ts';
import { keptBeside } from '../render/two-windows.ts';
import type { World } from '../world.ts';
import { converse } from './conversation.ts';
import { oneByOne, possibleAnswers } from './debrief-answers.ts';
import type { Kept } from './debrief-keep.ts';
import { keepDebrief, keepForLater } from './debrief-keep.ts';
import type { Setting } from './debrief-setting.ts';
import { debriefSetting, debriefTalk } from './debrief-setting.ts';
import { debriefTemplate } from './debrief-template.ts';
import type { OnTheLine } from './given.ts';
import { givenBy } from './given.ts';
import type { Asking } from './options.ts';
import { askingOptions, examples } from './options.ts';
import { rightNow } from './right-now.ts';
import { begunBeside, lossToDebrief } from './to-debrief.ts';
import type { View } from './view.ts';
import { readAll } from './view.ts';
import { letCount, settleBeside } from './which-debrief.ts';

interface DebriefOptions extends Asking {
  readonly short?: boolean;
  readonly deep?: boolean;
  readonly with?: string;
  readonly use?: string;
}

/** `recover debrief [account]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[account]', 'the account, the deal, or the id of a loss')
    .option('--short', 'only the five steps that matter most, in three minutes')
    .option('--deep', 'everything that can be asked, for a quiet twenty minutes')
    .option('--with <name>', 'a colleague reads the questions aloud, and the answers are yours together')
    .option('--use <number>', 'where there are two debriefs of a loss: which one counts')
    .option('--json', 'for scripts: the loss as JSON');
  askingOptions(command);
  examples(command, [
    ['recover debrief brandt', 'ten steps; stop whenever you like'],
    ['recover debrief brandt --short', 'three minutes'],
    ['recover debrief brandt --with Norm', 'Norm reads the rest aloud'],
    ['recover debrief brandt --answers FILE', 'all answers from a file'],
  ]);
  command.action((account: string | undefined, options: DebriefOptions) =>
    runDebrief(world, account, options),
  );
}

async function runDebrief(world: World, account: string | undefined, options: DebriefOptions): Promise<void> {
  if (options.use !== undefined) return letCount(world, account, options.use, options);
  const depth = depthOf(options);
  const interviews = await Promise.all([
    world.playbook.interview('lost'),
    world.playbook.interview('debrief'),
  ]);
  const view = await readAll(world);
  const mayAsk = options.answers === undefined && !options.answersTemplate;
  const begun = await begunBeside(world, account, view.ledger, mayAsk);
  if (options.answersTemplate) {
    const manner = { depth: depth ?? 'usual', together: options.with !== undefined };
    const asked = [interviews[0], heldAs(interviews[1], manner)] as const;
    return world.out.print(jsonText('answers', await debriefTemplate(world, view, account, asked)));
  }
  const today = dayOf(rightNow(world, view.ledger));
  const { given: raw, asks } = await givenBy(world, await lineOf(world, view, account, options, interviews));
  const given = oneByOne(raw, view, await possibleAnswers(world, view));
  const { loss, draft } = begun ?? (await lossToDebrief(world, view, { typed: account, given, asks }));
  const setting = await debriefSetting(world, view.pipeline, loss);
  const talk = await debriefTalk(world, setting, { given, asks, ...withoutGaps({ depth, draft }) });
  if (asks) world.err.print(debriefOpening(loss, talk.depth, options.with, world.width));
  const answers = await converse(world, talk);
  if (putOff(talk.interview, answers)) {
    const reminder = await keepForLater(world, setting, talk.draft);
    return world.out.print(laterShown(world, { loss, reminder, today }, options));
  }
  const kept = await keepDebrief(world, setting, answers, talk.draft);
  talk.draft?.finish();
  const settled = await settleBeside(world, kept, asks);
  world.out.print(
    options.json ? keptJson(settled) : keptText(world, setting, settled, asks ? talk.depth : depth),
  );
}

/** As it was asked for; what was begun goes on as it was begun. */
function depthOf({ short, deep }: DebriefOptions): Depth | undefined {
  if (short && deep) throw shortOrDeep();
  if (short) return 'short';
  return deep ? 'deep' : undefined;
}

function laterShown(
  world: World,
  {
    loss,
    reminder,
    today,
  }: { readonly loss: Loss; readonly reminder: FollowUp | undefined; readonly today: Day },
  options: DebriefOptions,
): string {
  return options.json ? laterJson(loss, reminder) : keptForLater(loss, reminder, today, world.width);
}

/** One file may hold the answers of the capture and of the debrief. */
async function lineOf(
  world: World,
  view: View,
  account: string | undefined,
  options: DebriefOptions,
  [lost, debrief]: readonly [Interview, Interview],
): Promise<OnTheLine> {
  const interview = { ...debrief, questions: [...lost.questions, ...debrief.questions] };
  const possible = await possibleAnswers(world, view);
  return {
    verb: 'debrief',
    interview,
    options: { ...options },
    flags: { with: 'heldWith' },
    possible,
    ...withoutGaps({ typed: account }),
  };
}

function keptJson(kept: Kept): string {
  return jsonText('debrief', {
    ...lossShape(kept.loss),
    lesson: kept.lesson,
    beside: kept.beside,
    followUps: kept.followUps,
  });
}

function laterJson(loss: Loss, reminder: FollowUp | undefined): string {
  return jsonText('debrief', { ...lossShape(loss), followUps: reminder === undefined ? [] : [reminder] });
}

function keptText(
  world: World,
  { plays, facts, now }: Setting,
  kept: Kept,
  depth: Depth | undefined,
): string {
  if (kept.beside !== undefined) return keptBeside(kept.loss, kept.beside, world.width);
  const { share, ...rest } = kept;
  const told = share !== undefined && (depth === 'deep' || share.part >= muchInOne) ? { share } : {};
  return endingText({ ...rest, ...told, plays, facts, today: dayOf(now), width: world.width });
}

/** From this part on, how much hangs on one deal is said without being asked for (G70). */
const muchInOne = 1 / 3;

import type { Command } from 'commander';
import { callSheetText } from '../render/call-sheet.ts';
import { jsonText } from '../render/json.ts';
import { lossSheetText } from '../render/loss-sheet.ts';
import { callShape, lossSheetShape } from '../render/prep-shape.ts';
import type { World } from '../world.ts';
import { answersTemplate } from './answers.ts';
import { callSheet } from './call-sheet.ts';
import { lossSheet } from './loss-sheet.ts';
import { askingOptions, examples } from './options.ts';
import type { PrepOptions } from './prep-ask.ts';
import { prepare, prepScene, refuseAboutLoss } from './prep-ask.ts';
import { readAll } from './view.ts';
import { prepSubject } from './which-prep.ts';

/** `recover prep [account]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[account]', 'an open deal or a lost account, or an id')
    .option('--third-voice <who>', 'who else in the deal could raise it')
    .option('--offer <what>', 'what to bring: demo, reference, example or idea')
    .option('--fact <name=answer>', 'what you know, like signer-met=no; as often as you like', collected, [])
    .option('--json', 'for scripts: the sheet as JSON');
  askingOptions(command);
  examples(command, [
    ['recover prep nordhaus', 'a call sheet on one screen'],
    ['recover prep nordhaus --offer demo', 'with what you will bring'],
  ]);
  command.action((typed: string | undefined, options: PrepOptions) => runPrep(world, typed, options));
}

function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

async function runPrep(world: World, typed: string | undefined, options: PrepOptions): Promise<void> {
  const view = await readAll(world);
  const subject = await prepSubject(world, view, typed);
  if ('loss' in subject) {
    refuseAboutLoss(subject.loss, options);
    const screen = await lossSheet(world, view, subject.loss);
    return world.out.print(options.json ? jsonText('prep', lossSheetShape(screen)) : lossSheetText(screen));
  }
  const { deal } = subject;
  if (options.answersTemplate) {
    const interview = await world.playbook.interview('prep');
    const scene = await prepScene(world, view, deal);
    return world.out.print(jsonText('answers', answersTemplate(interview, scene(new Map()))));
  }
  const ledger = await prepare(world, view, deal, options);
  const screen = await callSheet(world, { ...view, ledger }, deal);
  world.out.print(options.json ? jsonText('prep', callShape(screen)) : callSheetText(screen));
}

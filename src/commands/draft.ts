import type { Command } from 'commander';
import type { LetterChannel } from '../domain/letters.ts';
import { draftListPlain, draftListShape, draftListText } from '../render/draft-list.ts';
import type { World } from '../world.ts';
import { checkMessage } from './draft-check.ts';
import { draftNote } from './draft-note.ts';
import type { Sending } from './draft-send.ts';
import { sendOrShow } from './draft-send.ts';
import type { Wanted } from './draft-words.ts';
import { draftFor } from './draft-write.ts';
import { examples, readingOptions } from './options.ts';
import { show } from './output.ts';
import { templateOf } from './template.ts';

interface DraftOptions extends Omit<Wanted, 'channel'>, Sending {
  readonly channel?: string;
  readonly check?: string;
  readonly list?: boolean;
}

/** `recover draft [draft] [account]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[draft]', 'what to write, such as reply, act, advice or opener; or note, a line for your CRM')
    .argument('[account]', 'for whom: the account, the deal, or an id')
    .option('--list', 'what can be written')
    .option('--channel <how>', 'email, phone, card or message')
    .option('--which <one>', 'one of several letters, as --list names them')
    .option('--set <name=value>', 'a word that the letter needs; as often as you like', collected, [])
    .option('--units <number>', 'of the back-up offer: how many they need, for a trial order of a tenth')
    .option('--unit <thing>', 'with --units: of what, such as sites')
    .option('--with-customer', 'to a colleague: name the customer, too')
    .option('--copy', 'to the clipboard')
    .option('--mail', 'into your mail program, to be sent by you')
    .option('--out <file>', 'into a file')
    .option('--yes', 'replace the file if it is there already')
    .option('--check <file>', 'look for what would embarrass in a message; - for standard input');
  readingOptions(command);
  examples(command, [
    ['recover draft act brandt', 'one generous act, ready to send'],
    ['recover draft advice brandt --channel phone', 'the first words of the call'],
    ['recover draft --check reply.txt', 'a message of yours, before you send it'],
  ]);
  command.action((typed: string | undefined, account: string | undefined, options: DraftOptions) =>
    runDraft(world, typed, account, options),
  );
}

function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

async function runDraft(
  world: World,
  typed: string | undefined,
  account: string | undefined,
  options: DraftOptions,
): Promise<void> {
  if (options.check !== undefined) return checkMessage(world, options.check, options);
  if (options.list) return listDrafts(world, options);
  if (typed === 'note') return draftNote(world, account, options);
  const { channel, ...others } = options;
  const wanted = { ...others, ...(channel === undefined ? {} : { channel: channel as LetterChannel }) };
  await sendOrShow(world, await draftFor(world, typed, account, wanted), options);
}

async function listDrafts(world: World, options: DraftOptions): Promise<void> {
  const [kinds, words, own] = await Promise.all([
    world.playbook.letters(),
    world.playbook.letterWords(),
    world.ownLetters.names(),
  ]);
  for (const form of kinds.flatMap(({ letters }) => letters).filter(({ name }) => own.includes(name)))
    await templateOf(world, form);
  show(world, options, {
    kind: 'drafts',
    shape: () => draftListShape(kinds, words, own),
    plain: () => draftListPlain(kinds),
    text: () => draftListText(kinds, words, { own, folder: world.ownLetters.folder }, world.width),
  });
}

import type { Command } from 'commander';
import type { Instant } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import { textOf } from '../domain/interview.ts';
import type { Ledger } from '../domain/ledger.ts';
import { lossAt } from '../domain/loss-at.ts';
import type { Answers, Interview } from '../domain/question.ts';
import { emptyScene } from '../domain/scene.ts';
import { causesIn } from '../domain/signs.ts';
import { standingOf } from '../domain/standing.ts';
import { toldBy } from '../domain/told.ts';
import { logTouch } from '../domain/touches.ts';
import { jsonText } from '../render/json.ts';
import { touchShape, touchText } from '../render/touch.ts';
import { noLossThere, sinceWhat } from '../render/touch-problems.ts';
import type { World } from '../world.ts';
import { answersTemplate } from './answers.ts';
import { converse } from './conversation.ts';
import { offerNote } from './draft-note.ts';
import { givenBy, withGiven } from './given.ts';
import type { Asking } from './options.ts';
import { askingOptions, examples } from './options.ts';
import { rightNow } from './right-now.ts';
import { accountMeant } from './which-account.ts';

/** Flag → question. */
const flags: Readonly<Record<string, string>> = {
  channel: 'channel',
  on: 'on',
  who: 'who',
  fromThem: 'fromThem',
  unanswered: 'unanswered',
  reason: 'reason',
  signal: 'signal',
  since: 'since',
  leaveAlone: 'leave',
  invitedBack: 'invitedBack',
  signedElsewhere: 'signedElsewhere',
  winner: 'winner',
  reopened: 'reopened',
  contractEnd: 'contractEnd',
  notice: 'noticeDays',
  goLive: 'goLive',
  callOn: 'callOn',
  wordOfMouth: 'wordOfMouth',
};

/** `recover touch [account] [note]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[account]', 'the company, a deal, or an id')
    .argument('[note]', 'what it was, in a line')
    .option('--channel <how>', 'phone, email, meeting, letter or message')
    .option('--on <day>', 'when it was, without it today')
    .option('--who <name>', 'with whom')
    .option('--from-them', 'they wrote or called first')
    .option('--unanswered', 'a try that nobody answered')
    .option('--reason <words>', 'what they give as the reason now')
    .option('--signal <words>', 'what has changed over there')
    .option('--since <day>', 'since when that is so')
    .option('--leave-alone <whom>', 'not to be contacted: person or account')
    .option('--invited-back', 'they invited you back')
    .option('--signed-elsewhere', 'they signed with someone else')
    .option('--winner <name>', 'whom they signed with')
    .option('--reopened', 'it is open again')
    .option('--contract-end <day>', 'when their contract with the winner ends')
    .option('--notice <days>', 'the days of notice it asks for')
    .option('--go-live <day>', 'when they begin to use it')
    .option('--call-on <day>', 'the day they named for a talk')
    .option('--word-of-mouth <words>', 'what they told others about you')
    .option('--json', 'for scripts: the contact as JSON');
  askingOptions(command);
  examples(command, [
    ['recover touch brandt "sent the article"', 'their clock starts anew'],
    ['recover touch brandt --signal "support is slow"', 'it comes up in your list'],
  ]);
  command.action(
    (account: string | undefined, note: string | undefined, options: Asking & Record<string, string>) =>
      runTouch(world, account, note, options),
  );
}

async function runTouch(
  world: World,
  typed: string | undefined,
  note: string | undefined,
  options: Asking & Record<string, string>,
): Promise<void> {
  const interview = await world.playbook.interview('touch');
  if (options.answersTemplate)
    return world.out.print(jsonText('answers', answersTemplate(interview, emptyScene)));
  const ledger = await world.ledger.read();
  const account = await accountMeant(world, typed, ledger);
  const at = rightNow(world, ledger);
  const answers = await answersFor(world, interview, { account, note, options, at });
  if (textOf(answers, 'since') !== undefined && textOf(answers, 'signal') === undefined) throw sinceWhat();
  const [plays, { rhythm }] = await Promise.all([world.playbook.plays(), world.settings()]);
  const reason = textOf(answers, 'reason');
  const causes = reason === undefined ? [] : causesIn(reason, await world.playbook.causes());
  const told = { ...toldBy(answers, account, dayOf(at)), ...(causes.length === 0 ? {} : { causes }) };
  const making = { at, plays, newId: () => world.newId(), rhythm };
  const after = await world.ledger.change(
    (before) => {
      if (told.stands !== undefined && lossAt(before, account) === undefined) throw noLossThere(account);
      return logTouch(before, told, making);
    },
    { verb: 'touch', account },
  );
  show(world, ledger, after, { account, at, json: options.json ?? false });
  if (!options.json) await offerNote(world, account);
}

async function answersFor(
  world: World,
  interview: Interview,
  {
    account,
    note,
    options,
    at,
  }: {
    readonly account: string;
    readonly note: string | undefined;
    readonly options: Asking & Record<string, string>;
    readonly at: Instant;
  },
): Promise<Answers> {
  const bare = note === undefined && Object.keys(flags).every((flag) => options[flag] === undefined);
  const { given, asks } = await givenBy(world, {
    verb: 'touch',
    interview,
    options,
    flags,
    argument: ['note', note ?? (bare && world.interactive ? undefined : '')],
    typed: account,
    possible: [],
  });
  const isNewGiven = newsIds.some((id) => given.has(id));
  return converse(world, {
    interview: withGiven(interview, isNewGiven ? new Map([...given, ['news', 'nothing']]) : given),
    sceneOf: () => emptyScene,
    today: dayOf(at),
    given: isNewGiven ? new Map([...given, ['news', 'nothing']]) : given,
    asks,
  });
}

/** What makes it needless to ask whether anything is new. */
const newsIds: readonly string[] = [
  'signal',
  'reason',
  'leave',
  'invitedBack',
  'signedElsewhere',
  'reopened',
  'contractEnd',
  'goLive',
  'callOn',
  'wordOfMouth',
  'unanswered',
];

function show(
  world: World,
  before: Ledger,
  after: Ledger,
  { account, at, json }: { readonly account: string; readonly at: Instant; readonly json: boolean },
): void {
  const today = dayOf(at);
  const touch = after.touches.findLast((one) => !before.touches.some(({ id }) => id === one.id));
  if (touch === undefined) return;
  const standing = standingOf(after, account, today);
  const screen = { touch, standing, before, after, today, width: world.width };
  world.out.print(json ? jsonText('touch', touchShape(screen)) : touchText(screen));
}

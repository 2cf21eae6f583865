import type { VerbFile } from './command-line.ts';
import { holdsAt } from './domain/brief.ts';
import type { VerbSketch } from './render/help.ts';
import type { World } from './world.ts';

interface Verb extends VerbSketch {
  load(): Promise<VerbFile>;
  /** Needs all verbs declared beside it. */
  readonly beside?: boolean;
}

const verbs: readonly Verb[] = [
  {
    name: 'lost',
    when: 'just lost',
    line: 'a deal was lost: the reply, and the 24-hour clock',
    load: () => import('./commands/lost.ts'),
  },
  {
    name: 'debrief',
    when: 'in two days',
    line: 'what really decided it, in eight minutes',
    load: () => import('./commands/debrief.ts'),
  },
  {
    name: 'due',
    when: 'each morning',
    line: 'what is due, whom to call, with the words',
    load: () => import('./commands/due.ts'),
  },
  {
    name: 'similar',
    when: 'any time',
    line: 'open deals with the same sign',
    load: () => import('./commands/similar.ts'),
  },
  {
    name: 'review',
    when: 'on Friday',
    line: 'what keeps coming back, and what it paid back',
    load: () => import('./commands/review.ts'),
  },
  {
    name: 'touch',
    when: 'in contact',
    line: 'log a contact, and what was new in it',
    load: () => import('./commands/touch.ts'),
  },
  {
    name: 'draft',
    line: 'a message ready to send, or one of yours checked',
    load: () => import('./commands/draft.ts'),
  },
  {
    name: 'prep',
    line: 'all that helps in a call, on one screen',
    load: () => import('./commands/prep.ts'),
  },
  {
    name: 'facts',
    line: 'what you know of an open deal, and what to ask',
    load: () => import('./commands/facts.ts'),
  },
  { name: 'done', line: 'close a follow-up with what came of it', load: () => import('./commands/done.ts') },
  { name: 'snooze', line: 'put a follow-up off to another day', load: () => import('./commands/snooze.ts') },
  { name: 'skip', line: 'leave a follow-up out', load: () => import('./commands/skip.ts') },
  { name: 'remind', line: 'a follow-up of your own', load: () => import('./commands/remind.ts') },
  { name: 'away', line: 'days off; nothing is late after them', load: () => import('./commands/away.ts') },
  { name: 'won', line: 'a deal was won, and what helped', load: () => import('./commands/won.ts') },
  { name: 'losses', line: 'the losses you kept', load: () => import('./commands/losses.ts') },
  { name: 'show', line: 'one loss, whole', load: () => import('./commands/show.ts') },
  { name: 'edit', line: 'change what you noted of a loss', load: () => import('./commands/edit.ts') },
  { name: 'deals', line: 'your deals', load: () => import('./commands/deals.ts') },
  { name: 'add', line: 'add a deal by hand', load: () => import('./commands/add.ts') },
  { name: 'import', line: 'bring your pipeline from the CRM', load: () => import('./commands/import.ts') },
  { name: 'undo', line: 'take back your last change', load: () => import('./commands/undo.ts') },
  { name: 'export', line: 'a copy for yourself, or a table', load: () => import('./commands/export.ts') },
  { name: 'restore', line: 'put a copy back in place', load: () => import('./commands/restore.ts') },
  { name: 'doctor', line: 'look whether all is well', load: () => import('./commands/doctor.ts') },
  {
    name: 'config',
    line: 'your name, days off, hours, calendar',
    load: () => import('./commands/config.ts'),
  },
  { name: 'demo', line: 'a two-minute tour with invented deals', load: () => import('./commands/demo.ts') },
  {
    name: 'completion',
    line: 'let your shell complete the verbs',
    load: () => import('./commands/completion.ts'),
    beside: true,
  },
];

const topics: readonly string[] = ['dates', 'exit-codes', 'files', 'privacy', 'words'];

/** `recover` alone. */
const today: Verb = { name: 'today', line: '', load: () => import('./commands/today.ts') };

/** What the completion scripts ask for names; the verbs beside it are not loaded for that. */
const names: Verb = { name: 'names', line: '', load: () => import('./commands/names.ts') };

/** Runs one command line and answers with its exit code; the only place where errors end. */
export async function main(typed: readonly string[], world: World): Promise<number> {
  const argv = verbFirst(without(typed, '--debug'));
  try {
    await run(argv, world);
    return 0;
  } catch (error) {
    return await ended(error, typed, argv[0]?.startsWith('-') ? '' : (argv[0] ?? ''), world);
  } finally {
    if (world.ledger.wasChanged()) await (await import('./commands/keep-calendar.ts')).keepCalendar(world);
  }
}

/** Tells of the error, with words that are loaded only then. */
async function ended(error: unknown, typed: readonly string[], verb: string, world: World): Promise<number> {
  const { endingOf } = await import('./exit.ts');
  const { troubleJson, troubleText } = await import('./render/trouble.ts');
  const ending = endingOf(error, verb);
  if (ending === undefined) return 0;
  const trouble = has(typed, '--json') ? troubleJson(ending.code, ending) : troubleText(ending, world.width);
  if (ending.message !== '') world.err.print(trouble);
  if (has(typed, '--debug') && error instanceof Error) world.err.print(`${error.stack ?? error.message}\n`);
  return ending.exit;
}

/** The flags end at `--`. */
function flagsOf(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}

function has(argv: readonly string[], ...flags: readonly string[]): boolean {
  return flagsOf(argv).some((word) => flags.includes(word));
}

function without(argv: readonly string[], flag: string): readonly string[] {
  const flags = flagsOf(argv);
  return [...flags.filter((word) => word !== flag), ...argv.slice(flags.length)];
}

/** Flags typed before the verb count as typed after it. */
function verbFirst(argv: readonly string[]): readonly string[] {
  if (!argv[0]?.startsWith('-') || argv[0] === '-') return argv;
  const flags = flagsOf(argv);
  const verb = flags.findIndex((word) => word === 'help' || verbs.some((one) => one.name === word));
  const at = verb < 0 ? flags.findIndex((word) => !word.startsWith('-')) : verb;
  return at < 0 ? argv : [argv[at] ?? '', ...argv.slice(0, at), ...argv.slice(at + 1)];
}

async function run(argv: readonly string[], world: World): Promise<void> {
  const [first = '', ...rest] = argv;
  if (has(argv, '-V', '--version')) return world.out.print(`${world.version}\n`);
  if (first === '' || first.startsWith('-'))
    return has(argv, '-h', '--help') ? help([], world) : runVerb(today, argv, world);
  if (first === 'help') return help(rest, world);
  if (first === 'completion' && rest[0] === '--names') return runVerb(names, rest.slice(1), world);
  if (first === 'due' && rest.length === 1 && rest[0] === '--brief' && (await saidAgain(world))) return;
  const verb = verbs.find((one) => one.name === first);
  if (verb === undefined) throw await unknownVerb(first);
  return runVerb(verb, rest, world);
}

/** A shell waits for its prompt: the line of the day is said again where it still holds, and nothing else is loaded. */
async function saidAgain(world: World): Promise<boolean> {
  const { last } = await world.brief();
  const holds = last !== undefined && holdsAt(last, world.now());
  if (holds) world.out.print(last.text);
  return holds;
}

async function unknownVerb(typed: string): Promise<Error> {
  const { closest } = await import('./domain/closest.ts');
  const { noSuchVerb } = await import('./render/problems.ts');
  return noSuchVerb(typed, closest(typed, [...verbs.map((one) => one.name), 'help']));
}

async function help(rest: readonly string[], world: World): Promise<void> {
  const [subject] = rest;
  if (subject === undefined) {
    const { helpText } = await import('./render/help.ts');
    return world.out.print(helpText(verbs, topics, world.width));
  }
  if (topics.includes(subject)) return world.out.print(await world.playbook.text(`help/${subject}.md`));
  return run([subject, '--help'], world);
}

async function runVerb(verb: Verb, argv: readonly string[], world: World): Promise<void> {
  const { commandLine } = await import('./command-line.ts');
  const program = commandLine(world);
  for (const one of verb.beside ? verbs : [verb]) {
    const file = await one.load();
    file.declare(program.command(one.name).description(one.line), world);
  }
  await program.parseAsync([verb.name, ...argv], { from: 'user' });
}

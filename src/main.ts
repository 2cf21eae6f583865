import { holdsAt } from './domain/brief.ts';
import type { Verb } from './verbs.ts';
import { names, today, topics, verbs } from './verbs.ts';
import type { World } from './world.ts';

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
  if (verb === undefined) throw await unknown('verb', first, world);
  return runVerb(verb, rest, world);
}

/** A shell waits for its prompt: the line of the day is said again where it still holds, and nothing else is loaded. */
async function saidAgain(world: World): Promise<boolean> {
  const { last } = await world.brief();
  const holds = last !== undefined && holdsAt(last, world.now());
  if (holds) world.out.print(last.text);
  return holds;
}

async function help(rest: readonly string[], world: World): Promise<void> {
  const [subject = 'help'] = rest;
  if (subject === 'help') {
    const { helpText } = await import('./render/help.ts');
    return world.out.print(helpText(verbs, topics, world.width));
  }
  if (topics.includes(subject)) {
    const { topicText } = await import('./render/topic.ts');
    return world.out.print(topicText(await world.playbook.text(`help/${subject}.md`), world.width));
  }
  const verb = verbs.find(({ name }) => name === subject);
  if (verb === undefined) throw await unknown('help', subject, world);
  return runVerb(verb, ['--help'], world);
}

/** Words for what is no verb, or nothing that help tells of; loaded only then. */
async function unknown(where: 'verb' | 'help', typed: string, world: World): Promise<Error> {
  const { wordMeant } = await import('./domain/elsewhere.ts');
  const { noSuchHelp, noSuchVerb } = await import('./render/command-line-problems.ts');
  const known = [...verbs.map(({ name }) => name), ...(where === 'help' ? topics : ['help'])];
  const meant = wordMeant(typed, known, await world.playbook.elsewhere());
  return where === 'help' ? noSuchHelp(typed, meant) : noSuchVerb(typed, meant);
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

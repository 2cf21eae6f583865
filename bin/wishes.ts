import { asksPlainly } from '../src/terminal/colour.ts';

/** What holds for every command, from flags and the environment; a flag beats the environment. */
export interface Wishes {
  readonly colour: boolean | undefined;
  readonly input: boolean;
  readonly environment: NodeJS.ProcessEnv;
}

const known = ['--color', '--no-color', '--no-input'] as const;

/** Takes the flags that every command knows out of the command line; what stands behind `--` is left alone. */
export function wishesFrom(
  typed: readonly string[],
  environment: NodeJS.ProcessEnv,
): { readonly argv: readonly string[]; readonly wishes: Wishes } {
  const end = typed.indexOf('--');
  const flags = end < 0 ? typed : typed.slice(0, end);
  const argv = typed.filter((word, at) => !(at < flags.length && known.some((flag) => flag === word)));
  return { argv, wishes: { colour: colourIn(flags), input: !flags.includes('--no-input'), environment } };
}

function colourIn(flags: readonly string[]): boolean | undefined {
  if (flags.includes('--no-color')) return false;
  return flags.includes('--color') ? true : undefined;
}

/** True for somebody who asked for plain lines, and on a terminal that can do no more. */
export function wishesPlain({ environment: { RECOVER_ACCESSIBLE, TERM } }: Wishes): boolean {
  return asksPlainly({ RECOVER_ACCESSIBLE, TERM });
}

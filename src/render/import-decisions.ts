import type { Decision } from '../domain/decision.ts';
import { hanging } from './layout.ts';
import { painted } from './paint.ts';
import { counted } from './saying.ts';
import { toldDecision } from './takings.ts';

/** What was decided about a file, what a rep should look at first; at most so many, the rest counted. */
export function decisionLines(
  decisions: readonly Decision[],
  most: number,
  where: string,
  width: number,
): readonly string[] {
  const ordered = [...decisions.filter(({ sure }) => !sure), ...decisions.filter(({ sure }) => sure)];
  const shown = ordered.slice(0, most);
  const rest = ordered.length - shown.length;
  const more = `${counted(rest, 'more decision')}; ${where}`;
  return [
    ...shown.flatMap((decision) => hanging('  ', sentence(decision), width)),
    ...(rest > 0 && shown.length > 0 ? hanging('  ', more, width) : []),
  ];
}

function sentence(decision: Decision): string {
  const { column, what, why, sure } = toldDecision(decision);
  const told = `${column === '' ? '' : `"${column}": `}${what} (${why}).`;
  return sure ? told : `${painted('strong', 'Please check:')} ${told}`;
}

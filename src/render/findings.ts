import type { Finding } from '../domain/checker.ts';
import type { CheckerBook } from '../domain/checker-book.ts';
import { cut, hanging, page, record } from './layout.ts';

/** What stands out in a checked message, each with what is wrong, the words themselves and a better way. */
export function findingsText(findings: readonly Finding[], { rules }: CheckerBook, width: number): string {
  if (findings.length === 0) return page(['Nothing in it would embarrass you. It can go out.'], width);
  const lines = findings.flatMap((finding) => [
    ...hanging('', rules.find(({ id }) => id === finding.rule)?.means ?? finding.rule, width),
    ...hanging('  words   ', `"${cut(finding.text, 200)}"`, width),
    ...hanging('  better  ', finding.better, width),
    '',
  ]);
  return page([...lines, counted(findings.length)], width);
}

function counted(count: number): string {
  return `${count === 1 ? 'One place' : `${count} places`} to look at before it goes out.`;
}

/** One finding a line: its rule, where it begins and ends, the words, the better way. */
export function findingsPlain(findings: readonly Finding[]): string {
  return findings
    .map(({ rule, from, to, text, better }) => record([rule, String(from), String(to), text, better]))
    .join('');
}

/** The stable shape of `draft --check --json`. */
export function findingsShape(findings: readonly Finding[]) {
  return {
    clean: findings.length === 0,
    findings: findings.map(({ rule, source, from, to, text, better }) => ({
      rule,
      source,
      from,
      to,
      text,
      better,
    })),
  };
}

import type { DueCounts } from '../domain/agenda-about.ts';

/** One line for a shell prompt, counts alone and never a name: `2 calls 4 due 1 clock`; nothing where nothing is due. */
export function dueBrief({ calls, clocks, due }: DueCounts): string {
  const parts = [
    ...(calls === 0 ? [] : [`${calls} ${calls === 1 ? 'call' : 'calls'}`]),
    ...(due === 0 ? [] : [`${due} due`]),
    ...(clocks === 0 ? [] : [`${clocks} ${clocks === 1 ? 'clock' : 'clocks'}`]),
  ];
  return parts.length === 0 ? '' : `${parts.join(' ')}\n`;
}

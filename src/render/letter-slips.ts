import type { Slip } from '../domain/own-letter.ts';
import { hanging, page } from './layout.ts';

/** What is to be mended in a template of the rep's own, and that the shipped one is used until then. */
export function slipsText(file: string, slips: readonly Slip[], width: number): string {
  const lines = slips.flatMap((slip) => hanging('  ', slipWords(slip), width));
  return page([...hanging('', `${file} is not used as it is; ours is, until then.`, width), ...lines], width);
}

function slipWords(slip: Slip): string {
  const words: { readonly [Kind in Slip['kind']]: (one: Extract<Slip, { kind: Kind }>) => string } = {
    empty: () => 'It is empty. To go back to ours, delete the file.',
    'unknown-word': ({ line, name }) =>
      `Line ${line}: no letter has a word {${name}}. Those there are: recover draft --list`,
    'no-subject': () => 'Line 1: an e-mail begins with "Subject: …" and an empty line.',
    'too-long': ({ words: count, most }) => `It has ${count} words; ${most} is the most. What can go?`,
    finding: ({ line, text, better }) => `Line ${line}: "${text}". ${better}`,
  };
  return (words[slip.kind] as (one: Slip) => string)(slip);
}

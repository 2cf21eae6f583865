import { withoutEnding } from './words.ts';

/** The one thing they named, cut down to what finishes "If we could …, would you go ahead with us?" (G12–13). */
export function blockerClause(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').replace(/^[\s"“”„'‘’.…]+/u, '');
  const line = withoutEnding(oneLine, ` "“”'’`);
  const [sentence = ''] = line.split(/(?<=[.;!?…])\s+(?=\p{Lu})/u);
  const clause = withoutEnding(sentence.replace(condition, '').replace(consequence, ''), ' .,;:!?…').trim();
  return clause === '' ? line : inside(clause.replace(/^had\b/i, 'have').replace(/^were\b/i, 'be'));
}

const condition =
  /^(?:if only |(?:only )?if |that )?(?:(?:we|you|they|i) )?(?:(?:could|can|would|were able to|are able to)(?: |$))?(?:only )?/i;
const consequence = /,? (?:then|and then),? .*$|, (?:we|you|they|i|it|that|she|he|there)\b.*$/i;

/** A first word with a capital stays only where it is a name or an abbreviation. */
function inside(clause: string): string {
  return /^(?:I\b|\p{Lu}{2}|\p{Lu}\p{Ll}+ \p{Lu})/u.test(clause)
    ? clause
    : clause.charAt(0).toLowerCase() + clause.slice(1);
}

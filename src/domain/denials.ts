const denials: readonly RegExp[] = [
  /\b(?:was|is|were|are)(?: not|n't| never)(?: really| ever)?(?: the| an?| our| their| your)?(?: real| main)? (?:issue|problem|reason|point|question|matter|it)\b/i,
  /\b(?:not|never)(?: really| just)? (?:about|because of|down to|a (?:question|matter) of)\b/i,
  /^\s*not (?:the|a|an|our|their) [\w-]+(?: [\w-]+)?[:;,.!?\s]*$/i,
  /\b(?:nothing|little) to do with\b/i,
  /\bno (?:issue|problem|complaint|quarrel)s? (?:with|about|over)\b/i,
  /\b(?:happy|fine|content|satisfied|pleased) with\b/i,
];

/** The text without the clauses that deny something ("the price was not the issue"): what is denied must not be read as said. */
export function withoutDenials(text: string): string {
  return text
    .replaceAll('\u2019', "'")
    .split(/(?<=[.!?;:,\n])|\b(?=but\b)/)
    .filter((clause) => !denials.some((denial) => denial.test(clause)))
    .join('');
}

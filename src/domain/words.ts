/** The text with each `{name}` replaced by its word; a name without a word stays, so that it can be seen and refused. */
export function filled(text: string, words: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(words, name) ? (words[name] ?? whole) : whole,
  );
}

/** The text without the lines whose placeholders have no word, and with the rest filled: nothing half-filled is ever sent. */
export function filledLines(text: string, words: Readonly<Record<string, string | undefined>>): string {
  const kept = text
    .split('\n')
    .map((line) => filled(line, words))
    .filter((line) => !/\{[a-zA-Z]+\}/.test(line));
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The first name to greet by; undefined when there is no name. */
export function firstName(name: string | undefined): string | undefined {
  return name?.trim().split(/\s+/)[0] || undefined;
}

/** Two names compared as people would: case, accents, spacing and width do not count. */
export function plainName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

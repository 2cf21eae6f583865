/** The text with each `{name}` replaced by its word; a name without a word stays, so that it can be seen and refused. */
export function filled(text: string, words: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
    isKnown(name, words) ? (words[name] ?? whole) : whole,
  );
}

function isKnown(name: string, words: Readonly<Record<string, string | undefined>>): boolean {
  return Object.hasOwn(words, name) && words[name] !== undefined;
}

/** The first name to greet by; undefined when there is no name. */
export function firstName(name: string | undefined): string | undefined {
  return name?.trim().split(/\s+/)[0] || undefined;
}

const typed = /^[\x20-\x7e]*$/;

/** True for letters and signs of a plain keyboard alone, as most names are: what Unicode says is asked of the others, for it costs the morning. */
export function isTyped(text: string): boolean {
  return typed.test(text);
}

/** The first word of the account where it is one that a shell takes as it is, else the whole in quotation marks. */
export function typeable(account: string): string {
  const [first = ''] = account.split(/\s+/);
  const isOneWord = isTyped(first) ? /^[A-Za-z0-9-]{4,}$/.test(first) : /^[\p{L}\p{N}-]{4,}$/u.test(first);
  return isOneWord ? first.toLowerCase() : quoted(account);
}

/** Signs that a shell reads as its own within double quotes. */
const shellSigns = /["$`\\!%]/g;

/**
 * The whole account as it can be typed or copied into a command line: a name from a CRM must never run as a command. One with a single
 * quote and such signs loses the signs.
 */
export function quoted(account: string): string {
  if (account.search(shellSigns) < 0) return `"${account}"`;
  return account.includes("'") ? `"${account.replace(shellSigns, '')}"` : `'${account}'`;
}

/** How people are called whose names are not known. */
export const unnamedWords = {
  contact: 'your contact',
  first: 'your contact',
  rival: 'the other side',
} as const;

/** The contact by name and by first name, for the placeholders of both. */
export function contactWords(name: string | undefined): { readonly contact: string; readonly first: string } {
  return { contact: name ?? unnamedWords.contact, first: firstName(name) ?? unnamedWords.first };
}

/** Two names compared as people would: case, accents, spacing and width do not count. */
export function plainName(name: string): string {
  const bare = isTyped(name) ? name : name.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare.toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The text without the characters at its end that are among these, in one pass however many there are. */
export function withoutEnding(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A name as it stands in the midst of a line: what was typed or pasted with line ends in it would pass for words of ours. */
export function onOneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

import { onOneLine } from './words.ts';

/** What a mail program is asked to open. */
export interface Mail {
  readonly to: string | undefined;
  /** Addresses that do not see each other. */
  readonly hidden: readonly string[];
  readonly subject: string | undefined;
  readonly body: string;
}

/**
 * A `mailto:` link (RFC 6068) for it. Every word is encoded, so that nothing in it adds an address, a header or a command; what is no
 * address is left out.
 */
export function mailLink({ to, hidden, subject, body }: Mail): string {
  const fields = [
    ['bcc', hidden.filter(isAddress).map(encoded).join(',')],
    ['subject', encoded(onOneLine(subject ?? ''))],
    ['body', encoded(body.replace(/\r?\n/g, '\r\n'))],
  ].filter(([, value]) => value !== '');
  const query = fields.map(([name, value]) => `${name}=${value}`).join('&');
  return `mailto:${to !== undefined && isAddress(to) ? encoded(to) : ''}?${query}`;
}

function isAddress(text: string): boolean {
  return /^[^\s@<>"',;:]{1,64}@[^\s@<>"',;:]{1,255}$/u.test(text);
}

/** Signs that a program or a shell could take for its own are written as numbers, too. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'))
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%40/g, '@');
}

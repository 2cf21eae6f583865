/** A text of one byte a letter, and how sure its alphabet is. */
export interface SingleByte {
  readonly text: string;
  readonly encoding: 'Windows-1252' | 'Windows-1250';
  /** A word that would be another one in the other alphabet; undefined where there is none, or where the bytes tell which it is. */
  readonly doubtful: string | undefined;
}

/** What stands for the bytes 0x80 to 0x9F in Windows-1252; Node's own decoder leaves them as controls. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const upperHalf = Uint8Array.from({ length: 128 }, (_, at) => at + 128);

/** Bytes that are letters in central Europe alone: within a word, behind two small letters, or nothing at all in western Europe. */
const central =
  /[\x8d\x8f\x9d]|[A-Za-z\xc0-\xff][\x9f\xa3\xa5\xaf\xb3\xb9\xbc\xbe][a-z\xdf-\xff]|[a-z]{2}[\xaa\xba][a-z]/;
/** Bytes that are nothing in central Europe, and a pound before a number. */
const western = /[\x83\x88\x98]|\xa3 ?\d/;
/** Letters that are common in one and rare in the other: š and ž, à and å. */
const centralHint = /[\x8a\x8e\x9a\x9e][a-z\xc0-\xff]|[a-z\xc0-\xff][\x9a\x9e]/;
const westernHint = /[\xe0\xe5]/;

/** Reads bytes as Windows writes them in western or in central Europe: what can only be one is that, else what is likelier. */
export function singleByte(bytes: Uint8Array): SingleByte {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const isCentral = central.test(raw);
  const isWestern = western.test(raw);
  const told = isCentral !== isWestern || (westernHint.test(raw) && !centralHint.test(raw));
  const asCentral = isCentral === isWestern ? centralHint.test(raw) && !westernHint.test(raw) : isCentral;
  const letters = asCentral ? windows1250() : [...windows1252];
  const text = raw.replace(/[\x80-\xff]/g, (byte) => letterAt(letters, byte));
  return {
    text,
    encoding: asCentral ? 'Windows-1250' : 'Windows-1252',
    doubtful: told ? undefined : differingWord(raw, text),
  };
}

/** The letters of the upper half of Windows-1250. */
function windows1250(): readonly string[] {
  return [...new TextDecoder('windows-1250').decode(upperHalf)];
}

/** Windows-1252 is like Latin-1 from 0xA0 on. */
function letterAt(letters: readonly string[], byte: string): string {
  return letters[byte.charCodeAt(0) - 128] ?? byte;
}

/** The first word with a byte that is another letter in the other alphabet. */
function differingWord(raw: string, text: string): string | undefined {
  const other = windows1250();
  const western = (byte: string): string => letterAt([...windows1252], byte);
  for (const { 0: word, index } of raw.matchAll(/[^\s",;|]{0,30}[\x80-\xff][^\s",;|]{0,30}/g)) {
    if ([...word].some((byte) => byte >= '\x80' && western(byte) !== letterAt(other, byte)))
      return text.slice(index, index + word.length);
  }
  return undefined;
}

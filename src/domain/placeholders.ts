/** Gaps of a template by their shape. Each reads a text once, however long. */
const shapes: readonly RegExp[] = [
  // Brackets and other marks around a field; "[4]" and "[sic]" are how people quote, "[EXT]" and "[REQ-12]" how mail is marked, "[If no:]" how a talk is written down.
  /\{\{?[^{}\n]{0,60}\}\}?/g,
  /\[(?!\d{1,3}\]|sic\]|…\]|\.{3}\]|ext(?:ernal)?\]|(?:ticket|case|order)? ?#?[a-z]{0,10}-?\d+\]|attached\])[^[\]\n]{0,59}[^[\]\n:]\](?! ["“])/gi,
  /<[a-z][a-z _/-]{0,40}>/gi,
  /%[A-Za-z_]{3,30}%/g,
  // Blanks to write on, and signs that stand for what is to come.
  /(?<=[^\s_][^\S\n]{0,3})_{3,}|(?<!_)_{3,}(?!_)(?=[^\S\n]{0,3}[^\s_])/g,
  /(?<![\p{L}\p{N}!?])\?{3,}/gu,
  /(?<![XVIL])X{2,}(?![XVIL])/g,
  /\b(?:TB[ACD]|T\.B\.[ACD]|TODO|NaN|[Ll]orem ipsum|[Dd]{2}[/.][Mm]{2}[/.][Yy]{2,4})\b/g,
  /[$€£]0[.,]00\b/g,
  // The name of a field where what it holds should stand.
  /\b(?:[Ff]irst|[Ll]ast|[Cc]ompany|[Cc]ustomer|[Cc]lient|[Cc]ontact|[Rr]ecipient|[Yy]our)[ _]?Name\b/g,
  /\b(?:fname|lname|firstname|lastname|surname here|(?:dear|hi|hello|hey|at|for|from|to|with) undefined)\b/gi,
  /\b(?:dear|hi|hello|hey|mr|mrs|ms) (?:null|none|name|customer|client|contact|firm)\b|\bat (?:null|(?:name|customer|client|firm)(?= ?[.,!?]))\b/gi,
  /(?<=[a-z][,./]? ?)\b(?:NAME|COMPANY|COMPETITOR|CUSTOMER|CLIENT|CONTACT|RECIPIENT|PRODUCT|PROJECT|SUPPLIER|VENDOR|WINNER|DATE|DAY|AMOUNT|PRICE|REASON|INSERT|CITY|TITLE)\b/g,
  /\b(?:insert|add|enter|fill in|check) (?:(?:a|an|the|their|his|her|your) )?(?:name|date|day|amount|company|details|figure|reason|number|model|product)\b(?= here|[)\]:])/gi,
  /\b(?:insert|add) something personal\b/gi,
  /\bdelete (?:one|as (?:appropriate|applicable|needed)|whichever)\b/gi,
  /\b(?:Mr|Herr|Sir)\.?\/(?:Mrs|Ms|Frau|Madam)\b(?!,? (?:Chair|Speaker))/g,
  // A blank before a comma: a word is gone.
  /[\p{L}\p{N}] ,(?=[\s]|$)/gu,
  /^dear ?[,:!]/gim,
  /\b(?:[Tt]he|[Yy]our|[Oo]ur|[Mm]y|an?) (?:is|are|was|were|has|have|of|by|from|in by)\b(?![-’'])/g,
];

interface Place {
  readonly from: number;
  readonly to: number;
}

/** A sentence about a form to fill in may well speak of names and lines. */
const aboutForms = /\b(?:field|form|box|column|row|lettering)s?\b/i;

const quote = /["“„«][^"“”„«»\n]{1,60}["”“»]/g;

/** Where words of a template were never filled in, told by the shape alone, in their order. What stands in quotation marks is spoken of. */
export function placeholdersIn(text: string): readonly Place[] {
  const quotes = placesOf(quote, text).map((place) => ({ ...place, isQuote: true }));
  const gaps = shapes
    .flatMap((shape) => placesOf(shape, text))
    .filter((place) => !aboutForms.test(sentenceAt(text, place)))
    .map((place) => ({ ...place, isQuote: false }));
  const all = [...quotes, ...gaps].sort((left, right) => left.from - right.from || right.to - left.to);
  return all.filter(({ isQuote, to }, at) => !isQuote && furthest(all, at) < to);
}

/** How far the places before that one reach, the nearest few looked at: none is long. */
function furthest(all: readonly Place[], at: number): number {
  return Math.max(0, ...all.slice(Math.max(0, at - 8), at).map(({ to }) => to));
}

function sentenceAt(text: string, { from, to }: Place): string {
  const before = /[^.!?\n]*$/.exec(text.slice(Math.max(0, from - 300), from))?.[0] ?? '';
  const after = /^[^.!?\n]*/.exec(text.slice(to, to + 300))?.[0] ?? '';
  return before + after;
}

function placesOf(shape: RegExp, text: string): readonly Place[] {
  return [...text.matchAll(shape)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }));
}

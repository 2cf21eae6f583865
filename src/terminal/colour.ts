/** 0 no colour, 1 sixteen colours, 2 and 3 more of them. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** What decides about colour; `flag` is --color or --no-color, undefined when neither was given. */
export interface ColourWishes {
  readonly NO_COLOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
  readonly isTTY: boolean;
  readonly flag?: boolean | undefined;
}

const forced: ReadonlyMap<string, ColourLevel> = new Map([
  ['0', 0],
  ['false', 0],
  ['2', 2],
  ['3', 3],
]);

/** The flag beats NO_COLOR, which beats FORCE_COLOR, which beats what the terminal is (no-color.org, force-color.org). */
export function colourFor({ NO_COLOR, FORCE_COLOR, TERM, isTTY, flag }: ColourWishes): ColourLevel {
  if (flag !== undefined) return flag ? 1 : 0;
  if (NO_COLOR) return 0;
  if (FORCE_COLOR) return forced.get(FORCE_COLOR) ?? 1;
  return isTTY && TERM !== 'dumb' ? 1 : 0;
}

/** True where questions must be put in plain lines, without redrawing: for screen readers and terminals without a cursor. */
export function asksPlainly(wishes: {
  readonly RECOVER_ACCESSIBLE?: string | undefined;
  readonly TERM?: string | undefined;
}): boolean {
  const wished = wishes.RECOVER_ACCESSIBLE ?? '';
  return wishes.TERM === 'dumb' || !['', '0', 'false'].includes(wished);
}

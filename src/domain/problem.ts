/** What kind of trouble it is; `exit.ts` gives each its exit code. */
export type ProblemCode =
  | 'usage'
  | 'answers'
  | 'ambiguous'
  | 'no-terminal'
  | 'not-found'
  | 'unreadable'
  | 'unwritable'
  | 'refused'
  | 'findings'
  | 'damaged'
  | 'newer'
  | 'missing'
  | 'busy'
  | 'left';

/** Trouble that the person can put right: what happened to which thing, and what to type next (`hint`). Without a message all was said before. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly hint: string | undefined;

  constructor(code: ProblemCode, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** True for a `Problem` from any copy of this module: each verb is its own bundle, so `instanceof` would lie. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem' && 'code' in error;
}

import type { Care } from '../../src/domain/health.ts';

/** The care of a home in memory: what a test says of it; everything else fails. */
export function fakeCare(given: Partial<Care> = {}): Care {
  const unasked = () => Promise.reject(new Error('no test spoke of this care'));
  return {
    look: unasked,
    open: unasked,
    restore: unasked,
    accept: unasked,
    startAfresh: unasked,
    unlock: unasked,
    close: unasked,
    pipelineBefore: unasked,
    ...given,
  };
}

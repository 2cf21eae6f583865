import type { Care } from '../domain/health.ts';
import type { Opening } from './ground.ts';

/** Looks after the home in that folder. */
export function openCare(opening: Opening): Care {
  const soon = () => Promise.reject(new Error(`${opening.folder} cannot be looked after`));
  return {
    look: soon,
    open: soon,
    restore: soon,
    accept: soon,
    startAfresh: soon,
    unlock: soon,
    close: soon,
    pipelineBefore: soon,
  };
}

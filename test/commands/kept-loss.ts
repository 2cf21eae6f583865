import type { Home } from '../world.ts';

/** The open follow-ups of the home that are about no other deal, each with its day. */
export function openPlays(home: Home): readonly string[] {
  return home
    .ledger()
    .followUps.filter((one) => one.status === 'open' && one.deal === undefined)
    .map((one) => `${one.play} ${one.due}`);
}

/** The first loss of the home. Throws where there is none. */
export function lossIn(home: Home) {
  const [loss] = home.ledger().losses;
  if (loss === undefined) throw new Error('no loss is kept');
  return loss;
}

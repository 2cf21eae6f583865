/** What becomes of advice, in one key: it is done, parked, or so already (G52). */
export const adviceUses = ['do', 'park', 'so'] as const;

export type AdviceUse = (typeof adviceUses)[number];

const advising: Readonly<Record<string, readonly string[]>> = {
  advice: ['talked', 'wrote'],
  debriefing: ['granted'],
};

/** True when the follow-up brought advice from the buyer, which is never only heard: it is taken up, or put aside by a word. */
export function bringsAdvice(play: string, outcome: string | undefined): boolean {
  return outcome !== undefined && (advising[play] ?? []).includes(outcome);
}

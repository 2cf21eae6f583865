import type { Harmless } from './leak-names.ts';
import type { Known } from './leaks.ts';
import { leaksIn } from './leaks.ts';
import type { FactAnswer, FactValue } from './ledger.ts';
import type { CauseSource, Channel, Loss, LossState } from './loss-record.ts';
import type { Cause, Fact } from './playbook.ts';

/** What a colleague gets to see of a loss: nothing private of the rep, and the customer only where the rep says so (G81). */
export interface Packet {
  readonly state: LossState;
  readonly channel: Channel;
  readonly causes: readonly { readonly label: string; readonly source: CauseSource }[];
  readonly facts: readonly { readonly asked: string; readonly value: FactValue }[];
  readonly lesson?: string;
  readonly customer?: Pick<Loss, 'amount' | 'winner' | 'stated'> & { readonly account: string };
}

/** What is known of the loss besides its own record. */
export interface Around {
  readonly causes: readonly Cause[];
  readonly facts: readonly Fact[];
  /** What was answered about the lost deal. */
  readonly answers: readonly FactAnswer[];
  readonly lesson?: string;
}

/** The lesson where it tells nothing of the customer; the rep wrote it for no other eyes. */
export function lessonToTell(
  lesson: string | undefined,
  known: Known,
  harmless: Harmless,
): string | undefined {
  return lesson === undefined || leaksIn(lesson, known, harmless).length > 0 ? undefined : lesson;
}

/** The packet of a loss, in the order of its causes and facts; what is not known is left out. */
export function packetOf(loss: Loss, around: Around, withCustomer: boolean): Packet {
  const { state, channel, debrief, deal, amount, winner, stated } = loss;
  return {
    state,
    channel,
    causes: (debrief?.causes ?? []).flatMap(({ cause, source }) => {
      const label = around.causes.find((one) => one.id === cause)?.label;
      return label === undefined ? [] : [{ label, source }];
    }),
    facts: around.facts.flatMap(({ id, asked }) => {
      const answer = around.answers.findLast((one) => one.fact === id);
      return answer === undefined ? [] : [{ asked, value: answer.value }];
    }),
    ...(around.lesson === undefined ? {} : { lesson: around.lesson }),
    ...(withCustomer
      ? {
          customer: {
            account: deal.account,
            ...(amount === undefined ? {} : { amount }),
            ...(winner === undefined ? {} : { winner }),
            ...(stated === undefined ? {} : { stated }),
          },
        }
      : {}),
  };
}

import type { Instant } from './day.ts';
import { inOrder } from './order.ts';
import type { Deal } from './pipeline.ts';
import type { Answers, Scene, SceneItem } from './question.ts';
import type { Saying } from './scene.ts';
import { dealWords, emptyScene } from './scene.ts';
import { byStake } from './similar.ts';
import { unnamedWords } from './words.ts';

/** What `lost` knows beforehand: the deal when it was named, and the open deals to choose from. */
export interface LostSetting {
  readonly deal?: Deal;
  readonly open: readonly Deal[];
  readonly saying: Saying;
  /** The words of the entry for a deal that is not on the list. */
  readonly another: string;
  /** Whether to ask when the news came, and what to propose. */
  readonly askWhen: boolean;
  readonly news?: Instant;
}

/** The choice that means a deal not on the list. */
export const newDeal = 'new';

/** The scene of the capture: the deal's own words, and the deals that close soonest first. */
export function lostScene(setting: LostSetting): (answers: Answers) => Scene {
  const choices = [...choicesOf([...setting.open].sort(bySoonest), setting.saying), lastChoice(setting)];
  return (answers) => {
    const deal = setting.deal ?? setting.open.find((one) => one.id === answers.get('deal'));
    const account = answers.get('account');
    const named = deal === undefined && typeof account === 'string' ? { account, deal: account } : {};
    const words = deal === undefined ? { ...unknown, ...named } : dealWords(deal, setting.saying);
    const contact = deal?.contact?.name;
    return {
      ...emptyScene,
      words,
      cases: new Set(setting.askWhen ? ['ask-when'] : []),
      lists: { deals: choices },
      proposals: {
        ...(contact === undefined ? {} : { toldBy: contact }),
        ...(setting.news === undefined ? {} : { when: setting.news }),
      },
    };
  };
}

const unknown = { ...unnamedWords, account: 'this account', deal: 'this deal' };

/** The nearer close first, then the larger amount, then by id. */
export function bySoonest(left: Deal, right: Deal): number {
  return inOrder(left.closeDate ?? '9999', right.closeDate ?? '9999') || byStake(left, right);
}

function choicesOf(deals: readonly Deal[], saying: Saying): readonly SceneItem[] {
  const labels = saying.deals(deals);
  return deals.map((deal, at) => ({ value: deal.id, label: labels[at] ?? deal.id }));
}

function lastChoice(setting: LostSetting): SceneItem {
  return { value: newDeal, label: setting.another };
}

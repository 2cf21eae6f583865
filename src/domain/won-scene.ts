import { refTo } from './deals.ts';
import type { Id } from './ids.ts';
import type { DealRef } from './kept.ts';
import type { Deal } from './pipeline.ts';
import type { Answers, Scene, SceneItem } from './question.ts';
import { emptyScene } from './scene.ts';

/** What `won` knows beforehand: the deal when it was named, those to choose from, and what there is to say of each. */
export interface WonSetting {
  readonly deal?: Deal;
  readonly choices: readonly Deal[];
  /** The rows to choose a deal from, the one for another among them. */
  readonly deals: readonly SceneItem[];
  worriesFor(deal: DealRef): readonly SceneItem[];
  helpersFor(deal: DealRef): readonly SceneItem[];
}

/** The scene of a win: the worries and the losses that belong to the deal chosen come first. */
export function wonScene(setting: WonSetting): (answers: Answers) => Scene {
  return (answers) => {
    const deal = dealIn(answers, setting);
    const helpers = setting.helpersFor(deal);
    const cases = [
      ...(helpers.length === 0 ? [] : ['helpers']),
      ...(typeof answers.get('worry') === 'string' ? ['worry'] : []),
    ];
    return {
      ...emptyScene,
      cases: new Set(cases),
      lists: { deals: setting.deals, worries: setting.worriesFor(deal), helpers },
    };
  };
}

/** Of a deal that is not kept yet only the account is known. */
function dealIn(answers: Answers, { deal, choices }: WonSetting): DealRef {
  const chosen = deal ?? choices.find(({ id }) => id === answers.get('deal'));
  if (chosen !== undefined) return refTo(chosen);
  const account = answers.get('account');
  return { id: noId, account: typeof account === 'string' ? account : '' };
}

const noId = '' as Id;

import { byMonth } from '../domain/by-month.ts';
import { dayOf } from '../domain/day.ts';
import { figuresOf } from '../domain/figures.ts';
import { goldLedger } from '../domain/gold-ledger.ts';
import { withoutGaps } from '../domain/loss.ts';
import { luckOf } from '../domain/luck.ts';
import { reviewOf } from '../domain/review.ts';
import { lossesWithin } from '../domain/review-scope.ts';
import { tableCount, writtenText } from '../render/export.ts';
import { reviewPage } from '../render/review-page.ts';
import { onlyOfPage, onlyWholeReview } from '../render/review-problems.ts';
import type { World } from '../world.ts';
import { keepFile } from './keep-file.ts';
import type { Format } from './output.ts';
import type { ScopeOptions } from './review-scope.ts';
import { scopeMeant } from './review-scope.ts';
import { readAll } from './view.ts';

interface PageOptions extends Format, ScopeOptions {
  readonly html?: string;
  readonly anonymous?: boolean;
  readonly yes?: boolean;
  readonly private?: boolean;
}

/** `recover review --html FILE`: the review as a page, written or, with `-`, printed. Throws `Problem` usage for what does not go with it. */
export async function reviewPageTo(
  world: World,
  about: string | undefined,
  options: PageOptions,
): Promise<void> {
  const { html: file, anonymous = false } = options;
  if (file === undefined) throw onlyOfPage();
  if (about !== undefined || options.json || options.plain || options.private) throw onlyWholeReview();
  const now = world.now();
  const today = dayOf(now);
  const scope = scopeMeant(options, today);
  const [{ ledger, pipeline, deals }, causes, style] = await Promise.all([
    readAll(world),
    world.playbook.causes(),
    world.playbook.text('page/review.css'),
  ]);
  const chosen = lossesWithin(ledger.losses, scope, deals);
  const review = reviewOf(chosen, { ledger, deals: pipeline.deals, causes, now });
  const text = reviewPage({
    review,
    figures: figuresOf(review),
    period: scope.period,
    narrowed: narrowedTo(options),
    months: byMonth(chosen, deals, scope.period, today),
    ...withoutGaps({ luck: luckOf(deals) }),
    gold: goldLedger(chosen, ledger, deals).total,
    causes,
    anonymous,
    today,
    style,
  });
  if (file === '-') return world.out.print(text);
  await keepFile(world, file, text, options.yes);
  world.out.print(writtenText(file, tableCount('losses', review.losses.length), world.width));
}

function narrowedTo({ product, competitor, over, under }: ScopeOptions): readonly string[] {
  return [
    ...(product === undefined ? [] : [`product ${product}`]),
    ...(competitor === undefined ? [] : [`lost to ${competitor}`]),
    ...(over === undefined ? [] : [`${over} or more`]),
    ...(under === undefined ? [] : [`${under} or less`]),
  ];
}

import type { Command } from 'commander';
import { byMonth } from '../domain/by-month.ts';
import { closest } from '../domain/closest.ts';
import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import { dealsNow } from '../domain/deals.ts';
import type { Figure } from '../domain/figures.ts';
import { figureKinds, figuresOf } from '../domain/figures.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Loss } from '../domain/loss-record.ts';
import { luckOf } from '../domain/luck.ts';
import { largestShare } from '../domain/odds.ts';
import { changeFor, checkOfLastMonth } from '../domain/own-cause.ts';
import type { Deal } from '../domain/pipeline.ts';
import { reviewOf } from '../domain/review.ts';
import { lossesWithin } from '../domain/review-scope.ts';
import type { ReviewScreen } from '../render/review.ts';
import { reviewText } from '../render/review.ts';
import { openedText } from '../render/review-open.ts';
import { noSuchFigure, onlyOfLessons } from '../render/review-problems.ts';
import { openedPlain, openedShape, reviewPlain, reviewShape } from '../render/review-shape.ts';
import type { World } from '../world.ts';
import { examples, readingOptions } from './options.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';
import { reviewGold } from './review-gold.ts';
import { reviewLessons } from './review-lessons.ts';
import type { ScopeOptions } from './review-scope.ts';
import { scopeMeant } from './review-scope.ts';
import { openDeals } from './view.ts';

interface ReviewOptions extends Format, ScopeOptions {
  readonly private?: boolean;
  readonly retire?: string;
  readonly bringBack?: string;
  readonly html?: string;
  readonly anonymous?: boolean;
  readonly yes?: boolean;
}

/** `recover review [about]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[about]', 'gold, lessons, a line by its number or a part by its name')
    .option('--period <when>', 'all, year, quarter, month, "90 days", 2026, 2026-11 or "Q3 2026"')
    .option('--product <name>', 'losses of this product alone')
    .option('--competitor <name>', 'losses to this competitor alone')
    .option('--over <money>', 'losses of this amount or more')
    .option('--under <money>', 'losses of this amount or less')
    .option('--private', 'your own part too, where others may see it')
    .option('--html <file>', 'a page to hand on or print, with nothing private in it')
    .option('--anonymous', 'with --html: without the names of customers')
    .option('--yes', 'with --html: replace the file if it is there already')
    .option('--retire <lesson>', 'with lessons: let one rest, by its number')
    .option('--bring-back <lesson>', 'with lessons: take one up again');
  readingOptions(command);
  examples(command, [
    ['recover review', 'what keeps coming back, in the last twelve months'],
    ['recover review 3', 'the losses behind the third line'],
    ['recover review --period quarter', 'this quarter alone'],
    ['recover review --html friday.html', 'a page to print or to hand on'],
    ['recover review gold', 'what each loss paid back'],
    ['recover review lessons', 'your lessons, and what came of them'],
  ]);
  command.action((about: string | undefined, options: ReviewOptions) => runReview(world, about, options));
}

async function runReview(world: World, about: string | undefined, options: ReviewOptions): Promise<void> {
  if (about !== 'lessons' && (options.retire ?? options.bringBack) !== undefined) throw onlyOfLessons();
  if (options.html !== undefined || options.anonymous || options.yes)
    return (await import('./review-page.ts')).reviewPageTo(world, about, options);
  if (about === 'lessons') return reviewLessons(world, options);
  if (about === 'gold') return reviewGold(world, options, lossesMeant(options, dayOf(world.now())));
  const screen = await reviewScreen(world, options);
  if (about === undefined)
    return show(world, options, {
      kind: 'review',
      shape: () => reviewShape(screen),
      plain: () => reviewPlain(screen),
      text: () => reviewText(screen),
    });
  const opened = figuresMeant(about, screen);
  show(world, options, {
    kind: 'figures',
    shape: () => openedShape(opened),
    plain: () => openedPlain(opened),
    text: () => openedText(opened, screen),
  });
}

/** The rep's own part is shown on a screen, and nowhere else unless it is asked for. */
async function reviewScreen(world: World, options: ReviewOptions): Promise<ReviewScreen> {
  const now = world.now();
  const today = dayOf(now);
  const scope = scopeMeant(options, today);
  const [{ ledger, all }, pipeline, causes] = await Promise.all([
    world.ledger.readPeriod(scope.period),
    world.pipeline.read(),
    world.playbook.causes(),
  ]);
  const deals = dealsNow(pipeline, all);
  const chosen = lossesWithin(ledger.losses, scope, deals);
  const review = reviewOf(chosen, { ledger, deals: pipeline.deals, causes, now });
  const own = world.onScreen || options.private === true;
  return {
    review,
    figures: figuresOf(review),
    period: scope.period,
    months: byMonth(chosen, deals, scope.period, today),
    own,
    ...withoutGaps({
      change: own ? changeFor(all.losses, all.lessons, today) : undefined,
      check: own ? checkOfLastMonth(all.losses, all.lessons, today) : undefined,
      luck: luckOf(deals),
      share: largestShare(openDeals(deals)),
    }),
    causes,
    bars: world.draws,
    today,
    width: world.width,
  };
}

/** The losses that the options leave, of all that are kept. */
function lossesMeant(options: ScopeOptions, today: Day) {
  const scope = scopeMeant(options, today);
  return (losses: readonly Loss[], deals: readonly Deal[]) => lossesWithin(losses, scope, deals);
}

/** By its number, or every figure of a part. Throws `Problem` not-found. */
function figuresMeant(about: string, { figures, own }: ReviewScreen): readonly Figure[] {
  const open = figures.filter(({ kind }) => own || kind !== 'own');
  const found = open.filter(({ number, kind }) => String(number) === about || kind === about);
  if (found.length === 0) throw noSuchFigure(about, closest(about, figureKinds), open.length);
  return found;
}

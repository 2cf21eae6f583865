import { findingsIn } from '../domain/checker.ts';
import { closest } from '../domain/closest.ts';
import type { Id } from '../domain/ids.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import { leaksIn, soundsOf } from '../domain/leaks.ts';
import type { Letter, LetterForm, LetterKind, LetterWord, WordsKnown } from '../domain/letters.ts';
import { formsFor, wholeText, wordsMissing, written } from '../domain/letters.ts';
import type { DraftScreen } from '../render/draft.ts';
import { letterWidth } from '../render/letter.ts';
import { noSignKnown, noSuchDraft, noSuchForm, wordsNeeded, wouldTell } from '../render/letter-problems.ts';
import type { World } from '../world.ts';
import type { About } from './draft-about.ts';
import { aboutFor } from './draft-about.ts';
import type { Wanted } from './draft-words.ts';
import { trial, wordsGiven } from './draft-words.ts';
import { templateOf } from './template.ts';
import { readAll } from './view.ts';

/** Writes the draft that was asked for, and looks it over. Throws `Problem` usage | answers | refused | not-found | ambiguous. */
export async function draftFor(
  world: World,
  typed: string | undefined,
  account: string | undefined,
  wanted: Wanted,
): Promise<DraftScreen> {
  const [kinds, words] = await Promise.all([world.playbook.letters(), world.playbook.letterWords()]);
  const kind = kinds.find(({ draft, play }) => draft === typed || (play === typed && play !== 'call'));
  if (kind === undefined)
    throw noSuchDraft(
      typed,
      closest(
        typed ?? '',
        kinds.map(({ draft }) => draft),
      ),
    );
  const given = wordsGiven(kind, wanted, words);
  const view = await readAll(world);
  const about = await aboutFor(world, view, kind, { account, withCustomer: wanted.withCustomer ?? false });
  const known = { ...about.words, ...given };
  const { form, letter, others } = await letterFor(world, kind, about, {
    wanted: { ...trial(wanted), ...wanted },
    known,
    words,
  });
  const ids = shortIds(view.ledger.followUps.map((one) => one.id));
  return screenOf(world, kind, about, { form, letter, others, ids });
}

interface Choosing {
  readonly wanted: Wanted;
  readonly known: WordsKnown;
  readonly words: readonly LetterWord[];
}

interface Chosen {
  readonly form: LetterForm;
  readonly letter: Letter;
  readonly others: readonly LetterForm[];
}

/** The first letter that fits, lacks nothing and tells of no other customer. Throws `Problem` usage | answers | refused. */
export async function letterFor(
  world: World,
  kind: LetterKind,
  about: About,
  choosing: Choosing,
): Promise<Chosen> {
  const found = await chosen(world, kind, about, choosing);
  await refuseLeaks(world, about, found.letter, choosing.known);
  return found;
}

/** The usual channel comes first. */
async function chosen(
  world: World,
  kind: LetterKind,
  about: About,
  { wanted: { channel, which }, known, words }: Choosing,
): Promise<Chosen> {
  const fitting = formsFor(kind, about.occasion);
  const asked = formsFor(
    { ...kind, letters: fitting },
    { ...(channel === undefined ? {} : { channel }), ...(which === undefined ? {} : { which }) },
  );
  const usual =
    channel === undefined && which === undefined
      ? asked.filter((one) => one.channel === asked[0]?.channel)
      : asked;
  const [first] = usual;
  if (first === undefined) throw noSuchForm(kind, fitting);
  const texts = await Promise.all(
    fitting.map(async (form) => {
      const template = await templateOf(world, form);
      return { form, template, missing: wordsMissing(template, known, words) };
    }),
  );
  const possible = texts.filter(({ missing }) => missing.every(({ fixed }) => !fixed));
  const open = possible.filter(({ form }) => usual.includes(form));
  const whole = open.find(({ missing }) => missing.length === 0);
  if (open.length === 0)
    throw noSuchForm(
      kind,
      possible.map(({ form }) => form),
    );
  if (whole === undefined)
    throw lacking(
      kind,
      about,
      open[0]?.missing ?? [],
      open.slice(1).map(({ form }) => form),
    );
  const others = possible.flatMap(({ form }) => (form === whole.form ? [] : [form]));
  return { form: whole.form, letter: written(whole.template, known, words), others };
}

function lacking(
  kind: LetterKind,
  about: About,
  missing: readonly LetterWord[],
  others: readonly LetterForm[],
) {
  const noSign = kind.about === 'deal' && about.words['question'] === undefined;
  return noSign && missing.some(({ name }) => name === 'question')
    ? noSignKnown(about.account ?? '')
    : wordsNeeded(missing, others);
}

/** Nothing that tells of another customer goes out (G88). */
async function refuseLeaks(
  world: World,
  { secrets, own }: About,
  letter: Letter,
  known: WordsKnown,
): Promise<void> {
  if (secrets.length === 0) return;
  const common = soundsOf([await world.playbook.text('common-words.txt')]);
  const harmless = { common, own: soundsOf([...own, known['reference']]) };
  const leaks = secrets.flatMap((secret) => leaksIn(wholeText(letter), secret, harmless));
  if (leaks.length > 0) throw wouldTell(leaks);
}

async function screenOf(
  world: World,
  kind: LetterKind,
  about: About,
  { ids, ...chosenOne }: Chosen & { readonly ids: ReadonlyMap<Id, string> },
): Promise<DraftScreen> {
  const { account, loss, deal, to, hidden, followUp } = about;
  const context = { play: kind.play, ...(loss === undefined ? {} : { state: loss.state }) };
  const isInside = kind.draft === 'peer';
  const findings = isInside
    ? []
    : findingsIn(wholeText(chosenOne.letter), await world.playbook.checker(), context);
  return {
    kind,
    ...chosenOne,
    ...(account === undefined ? {} : { account }),
    ...(loss === undefined ? {} : { loss: loss.id }),
    ...(deal === undefined ? {} : { deal: deal.id }),
    ...(to === undefined ? {} : { to }),
    ...(hidden === undefined ? {} : { hidden }),
    callsRefused: loss?.leaveRefused ?? false,
    findings,
    ...(followUp === undefined ? {} : { afterwards: `recover done ${shortOf(ids, followUp.id)}` }),
    width: world.width,
    letterWidth: letterWidth(world.onScreen, world.width),
  };
}

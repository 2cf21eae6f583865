import type { Money } from './money.ts';

/** What a question takes. `list` is lines of text, `choices` any number of the offered values, `act` a line by its number and one of the values. */
export type QuestionKind =
  | 'text'
  | 'list'
  | 'choice'
  | 'choices'
  | 'yes-no'
  | 'day'
  | 'instant'
  | 'money'
  | 'number'
  | 'act';

/** An answer in its checked form: day and instant as strings; null means "don't know yet". */
export type Answer = string | readonly string[] | boolean | number | Money | null;

/** Every answer so far, by question id, in the order given. */
export type Answers = ReadonlyMap<string, Answer>;

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The letter that chooses it, where it is not its number. */
  readonly key?: string;
  /** Of an `act`: it needs no line. */
  readonly alone?: true;
}

/** When a question arises: an earlier answer is one of these, or a case holds in the scene; with `not`, when it does not. */
export interface Condition {
  readonly answer?: string;
  readonly is?: readonly (string | boolean | null)[];
  readonly case?: string;
  readonly not?: boolean;
}

/** One question as written in data/interview.json; prompt, hint, why and example may hold {words} that the scene fills. */
export interface QuestionTemplate {
  readonly id: string;
  readonly step: number;
  readonly prompt: string;
  readonly hint?: string;
  /** Shown on `?`: why it is asked, and what an answer may look like. */
  readonly why: string;
  readonly example?: string;
  readonly kind: QuestionKind;
  readonly choices?: readonly Choice[];
  /** The scene's list that gives the choices, or (with `each`) the questions themselves, ids `<id>.<value>`. */
  readonly from?: string;
  readonly each?: boolean;
  readonly atMost?: number;
  readonly min?: number;
  readonly max?: number;
  readonly required?: boolean;
  /** True where a day that has passed makes no sense. */
  readonly ahead?: boolean;
  /** True where the day has been: without a year it is the last such day. */
  readonly past?: boolean;
  readonly private?: boolean;
  /** On a yes-no question: `?` stands for "not known" and `h` shows why; without it `?` shows why, as everywhere. */
  readonly unknownByMark?: boolean;
  /** The choices are names: typing narrows them, however few they are. */
  readonly search?: boolean;
  /** The choice that stays on a list of names whatever is typed; a reply that takes it tells what was typed. */
  readonly otherwise?: string;
  /** True where `-` alone takes away what stands there. */
  readonly emptied?: boolean;
  /** A yes ends the interview here, kept for later. */
  readonly stops?: boolean;
  /** True where the short debrief asks it too. */
  readonly short?: boolean;
  /** Asked only where the whole depth was wished for. */
  readonly deep?: boolean;
  /** Asked only where nobody else looks on, or only where somebody reads aloud (G81). */
  readonly alone?: boolean;
  readonly together?: boolean;
  readonly when?: readonly Condition[];
  /** The G-numbers it stands for. */
  readonly source?: readonly string[];
}

/** A step of an interview as written there. */
export interface Step {
  readonly step: number;
  readonly title: string;
}

/** A whole interview as data. */
export interface Interview {
  readonly verb: string;
  readonly steps: readonly Step[];
  readonly questions: readonly QuestionTemplate[];
}

/** A question ready to be put: words filled, choices listed, with what Enter keeps (`proposal`). `step` counts the steps that arise, from 1 to `steps`. */
export interface Question extends Omit<QuestionTemplate, 'from' | 'each' | 'when' | 'required'> {
  readonly required: boolean;
  readonly title: string;
  readonly steps: number;
  readonly proposal?: Answer;
  /** True where every answer so far stays when the person leaves. */
  readonly kept?: boolean;
  /** True where there is nothing to go back to. */
  readonly nothingBehind?: boolean;
  /** Said above the first question of a step, about what was answered before it. */
  readonly aside?: string;
}

/** An entry of a scene's list; `words` fill the placeholders of an `each` question. */
export interface SceneItem extends Choice {
  readonly words?: Readonly<Record<string, string>>;
}

/** What the answers so far mean for the questions to come. */
export interface Scene {
  readonly words: Readonly<Record<string, string>>;
  readonly cases: ReadonlySet<string>;
  readonly lists: Readonly<Record<string, readonly SceneItem[]>>;
  readonly proposals: Readonly<Record<string, Answer>>;
}

/** What the person did with a question. */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly value: Answer;
      /** What was typed when the `otherwise` choice was taken. */
      readonly typed?: string;
    }
  | { readonly kind: 'back' }
  | { readonly kind: 'later' };

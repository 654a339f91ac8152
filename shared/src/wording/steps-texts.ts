import type { StepKind } from '../rules/step-kinds.js';
import type { RuleId } from '../rules/types.js';

/**
 * The sentences of one step. `{fact}` is replaced by the fact's value; a sentence is left out where a fact of
 * it is empty. `{fact?}` prints nothing and only asks that the fact is there.
 */
export type Sentences = readonly string[];

/** A title a rule and the sentences of every way it can come out: the compiler finds the missing one. */
export type StepTexts = {
  readonly [R in RuleId]: {
    readonly title: string;
    readonly kinds: Readonly<Record<StepKind<R>, Sentences>>;
  };
};

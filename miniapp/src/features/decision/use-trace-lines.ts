import type { Step, Verdict } from '@anqi/shared';
import type { NamedKind } from '@anqi/shared/wording/step-values';
import { clauseText, stepText, VERDICT_NAMES } from '@anqi/shared/wording/steps';
import { useLanguage, type Tone, type TraceLine } from '../../ui';

/** Names for the ids that steps cite. */
export type Names = Partial<Record<NamedKind, Readonly<Record<string, string>>>>;

export const VERDICT_TONES: Record<Verdict, Tone> = {
  pass: 'good',
  'not-applicable': 'plain',
  advise: 'info',
  waivable: 'warn',
  forbidden: 'bad',
  unknown: 'info',
};

/** A step as the trace shows it, in the chosen language. */
export function useTraceLine(names: Names): (step: Step) => TraceLine {
  const language = useLanguage();
  return (step) => {
    const nameOf = (kind: NamedKind, id: string) =>
      names[kind]?.[id] ?? (kind === 'plan' ? shortId(id) : undefined);
    return {
      rule: step.rule,
      ...stepText(step, language, nameOf),
      verdict: VERDICT_NAMES[step.verdict][language],
      tone: VERDICT_TONES[step.verdict],
      clause: clauseText(step.clause, language),
    };
  };
}

/** A plan has no name of its own: the end of its number tells it apart from its neighbours. */
const shortId = (id: string): string => `…${id.slice(-6)}`;

/** `{id: name}` of a list of named things. */
export const namesOf = (list: readonly { id: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(list.map(({ id, name }) => [id, name]));

import type { ReactNode } from 'react';
import type { Decision, Outcome } from '@anqi/shared';
import { filingText } from '@anqi/shared/wording/ui/filing';
import { Box, Fold, Heading, Icon, RuleTrace, useText, Words, type IconName, type Tone } from '../../ui';
import { sortTrace } from './trace';
import { useTraceLine, type Names } from './use-trace-lines';

const TONES: Record<Outcome, Tone> = {
  clear: 'good',
  'needs-approval': 'warn',
  rejected: 'bad',
  undetermined: 'info',
};
const SIGNS: Record<Outcome, IconName> = {
  clear: 'check',
  'needs-approval': 'warn',
  rejected: 'cross',
  undetermined: 'info',
};

export interface DecisionCardProps {
  decision: Decision;
  names: Names;
  /** The outcome in words: what it means depends on who reads it when. */
  title: string;
  note?: string;
  /** Whose decision it is, e.g. 手机即时判断. */
  source?: string;
  /** What can be done about it. */
  children?: ReactNode;
  id?: string;
}

/** The outcome in words first, then what stands against it and what can be done, the rest folded away. */
export function DecisionCard({ decision, names, title, note, source, children, id }: DecisionCardProps) {
  const say = useText(filingText);
  const lineOf = useTraceLine(names);
  const { against, advised, others } = sortTrace(decision.steps);
  const { outcome } = decision;
  const notable = [...against, ...advised];
  return (
    <Box className={`decision decision--${TONES[outcome]}`} id={id}>
      <Box className="decision__head" live="polite">
        <Box className={`decision__sign tone--${TONES[outcome]}`}>
          <Icon name={SIGNS[outcome]} />
        </Box>
        <Box className="row__words">
          <Heading level={2}>{title}</Heading>
          {note ? <Words className="small">{note}</Words> : null}
        </Box>
      </Box>
      {notable.length > 0 ? <RuleTrace lines={notable.map(lineOf)} /> : null}
      {children}
      <Fold title={say(notable.length > 0 ? 'decision.others' : 'decision.all', { count: others.length })}>
        <RuleTrace lines={others.map(lineOf)} />
      </Fold>
      {source ? <Words className="trace__clause">{source}</Words> : null}
    </Box>
  );
}

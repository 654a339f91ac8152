import type { ReactNode } from 'react';
import { commonText } from '@anqi/shared/wording/ui/common';
import { Box, Heading, Words } from '../platform/elements';
import { navigation } from '../platform/navigation';
import { Button } from './button';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import type { PageState } from './page-state';
import { useText } from './use-text';

export interface VacantProps {
  icon: IconName;
  title: string;
  hint?: string;
  children?: ReactNode;
  /** Inside a card, smaller. */
  inside?: boolean;
}

/** Says why there is nothing here and what can be done. */
export function Vacant({ icon, title, hint, children, inside }: VacantProps) {
  return (
    <Box className={classNames('vacant', inside && 'vacant--inside')}>
      {inside ? null : (
        <Box className="vacant__sign">
          <Icon name={icon} />
        </Box>
      )}
      <Heading level={2}>{title}</Heading>
      {hint ? <Words className="vacant__hint">{hint}</Words> : null}
      {children}
    </Box>
  );
}

export function Skeleton({ rows = 3 }: { rows?: number }) {
  const say = useText(commonText);
  return (
    <Box className="stack" live="polite" label={say('loading')} role="status">
      {Array.from({ length: rows }, (_, index) => (
        <Box className="card" key={index}>
          <Box className="bone bone--short" />
          <Box className="bone" />
          <Box className="bone bone--wide" />
        </Box>
      ))}
    </Box>
  );
}

/** The face of every state but `ready`. */
export function StateFace({
  state,
  inside,
}: {
  state: Exclude<PageState, { kind: 'ready' }>;
  inside?: boolean;
}) {
  const say = useText(commonText);
  switch (state.kind) {
    case 'loading':
      return <Skeleton rows={inside ? 1 : 3} />;
    case 'empty':
      return <Vacant icon="list" title={state.title} hint={state.hint} inside={inside} />;
    case 'offline':
    case 'timeout':
    case 'error':
      return <Failed state={state} inside={inside} />;
    case 'signed-out':
      return (
        <Vacant icon="person" title={say('signInTitle')} hint={say('signInHint')} inside={inside}>
          <Button small onTap={() => navigation.open('pages/me/index')}>
            {say('signIn')}
          </Button>
        </Vacant>
      );
    case 'no-right':
      return <Vacant icon="lock" title={say('noRightTitle')} hint={say('noRightHint')} inside={inside} />;
    case 'not-found':
      return <Vacant icon="search" title={say('notFoundTitle')} hint={say('notFoundHint')} inside={inside} />;
  }
}

type FailedState = Extract<PageState, { kind: 'offline' | 'timeout' | 'error' }>;

function Failed({ state, inside }: { state: FailedState; inside?: boolean }) {
  const say = useText(commonText);
  const titles = { offline: say('offlineTitle'), timeout: say('timeoutTitle'), error: say('errorTitle') };
  const hint = state.kind === 'error' ? say('errorHint', { id: state.requestId ?? '—' }) : say('offlineHint');
  return (
    <Vacant
      icon={state.kind === 'error' ? 'warn' : 'offline'}
      title={titles[state.kind]}
      hint={hint}
      inside={inside}
    >
      {state.retry ? (
        <Button small tone="plain" onTap={state.retry}>
          {say('retry')}
        </Button>
      ) : null}
    </Vacant>
  );
}

import { useEffect, type ReactNode } from 'react';
import { commonText } from '@anqi/shared/wording/ui/common';
import { device } from '../platform/device';
import { Box, Heading, Tap } from '../platform/elements';
import { navigation } from '../platform/navigation';
import { Icon } from './icon';
import { ready, type PageState } from './page-state';
import { themeClass, usePreferences } from './preferences';
import { Toasts } from './toast';
import { useText } from './use-text';
import { StateFace } from './vacant';

export interface PageProps {
  title: string;
  /** Shown instead of the children unless `ready`. */
  state?: PageState;
  /** A bar over everything, even the title. */
  top?: ReactNode;
  /** Strips above the content, in every state: offline, queued. */
  above?: ReactNode;
  /** A button at the right of the title. */
  action?: ReactNode;
  /** Stays at the lower edge: the page's main action. */
  foot?: ReactNode;
  isHome?: boolean;
  /** A table on a large screen. */
  wide?: boolean;
  children?: ReactNode;
}

/** Every page: title, states, content, and its main action within reach of a thumb. */
export function Page({ title, state = ready, top, above, action, foot, isHome, wide, children }: PageProps) {
  const preferences = usePreferences();
  const say = useText(commonText);
  useEffect(() => device.setTitle(title), [title]);
  return (
    <Box className={themeClass(preferences)}>
      <Box className={`page${wide ? ' page--wide' : ''}`}>
        {top}
        {device.hasOwnTitleBar && !action ? null : (
          <Box className={`page__bar${isHome ? ' page__bar--home' : ''}`} role="banner">
            {isHome || device.hasOwnTitleBar ? null : (
              <Tap className="page__back" label={say('back')} onTap={navigation.back}>
                <Icon name="back" />
              </Tap>
            )}
            <Box className="page__title">
              {device.hasOwnTitleBar ? null : <Heading level={1}>{title}</Heading>}
            </Box>
            {action}
          </Box>
        )}
        <Box className="page__body" role="main">
          {above}
          {state.kind === 'ready' ? children : <StateFace state={state} />}
        </Box>
        {foot && state.kind === 'ready' ? (
          <Box className="page__foot" role="contentinfo">
            {foot}
          </Box>
        ) : null}
        <Toasts />
      </Box>
    </Box>
  );
}

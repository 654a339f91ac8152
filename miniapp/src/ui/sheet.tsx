import { useEffect, useRef, type ReactNode } from 'react';
import { commonText } from '@anqi/shared/wording/ui/common';
import { device } from '../platform/device';
import { Box, Heading, Tap } from '../platform/elements';
import { Button } from './button';
import { classNames } from './class-names';
import { Icon } from './icon';
import { useText } from './use-text';

export interface SheetProps {
  title: string;
  onClose: () => void;
  children?: ReactNode;
  foot?: ReactNode;
  /** In the middle of the screen: a question, not a list. */
  middle?: boolean;
}

let sheets = 0;

/** Slides over the page, keeps the focus inside, and closes with its cross, Escape or a tap beside it. */
export function Sheet({ title, onClose, children, foot, middle }: SheetProps) {
  const say = useText(commonText);
  const id = useRef('');
  if (id.current === '') id.current = `sheet-${++sheets}`;
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => device.holdFocus(id.current, () => close.current()), []);
  return (
    <Box className={classNames('veil', middle && 'veil--middle')}>
      <Tap className="veil__away" label={say('close')} onTap={onClose} />
      <Box className="sheet" id={id.current} role="dialog" labelledBy={`${id.current}-title`}>
        <Box className="sheet__head">
          <Heading level={2} id={`${id.current}-title`}>
            {title}
          </Heading>
          <Tap className="sheet__close" label={say('close')} onTap={onClose}>
            <Icon name="close" />
          </Tap>
        </Box>
        <Box className="sheet__body">{children}</Box>
        {foot ? <Box className="sheet__foot">{foot}</Box> : null}
      </Box>
    </Box>
  );
}

export interface QuestionProps {
  title: string;
  children?: ReactNode;
  yes: string;
  danger?: boolean;
  busy?: boolean;
  onYes: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be undone. */
export function Question({ title, children, yes, danger, busy, onYes, onClose }: QuestionProps) {
  const say = useText(commonText);
  const foot = (
    <>
      <Button tone={danger ? 'danger' : 'primary'} busy={busy} onTap={onYes}>
        {yes}
      </Button>
      <Button tone="plain" onTap={onClose}>
        {say('cancel')}
      </Button>
    </>
  );
  return (
    <Sheet title={title} onClose={onClose} foot={foot} middle>
      {children}
    </Sheet>
  );
}

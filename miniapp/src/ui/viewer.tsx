import { useEffect, useRef, useState } from 'react';
import { commonText } from '@anqi/shared/wording/ui/common';
import { device } from '../platform/device';
import { Box, Picture, Tap, Words } from '../platform/elements';
import { classNames } from './class-names';
import { Icon } from './icon';
import { useText } from './use-text';

export interface ViewerProps {
  title: string;
  sources: string[];
  at: number;
  onAt: (at: number) => void;
  onClose: () => void;
  words: {
    of: (n: number, all: number) => string;
    next: string;
    back: string;
    zoom: string;
    fit: string;
  };
}

/** Pictures over the whole screen, one at a time; a tap zooms in, where the screen scrolls both ways. */
export function Viewer({ title, sources, at, onAt, onClose, words }: ViewerProps) {
  const say = useText(commonText);
  const [large, setLarge] = useState(false);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => device.holdFocus('viewer', () => close.current()), []);
  const turn = (to: number) => {
    setLarge(false);
    onAt(to);
  };
  const n = at + 1;
  return (
    <Box className="viewer" id="viewer" role="dialog" label={title}>
      <Box className="viewer__bar">
        <Words live="polite">{words.of(n, sources.length)}</Words>
        <Tap className="viewer__button" label={say('close')} onTap={onClose}>
          <Icon name="close" />
        </Tap>
      </Box>
      <Tap
        className={classNames('viewer__stage', large && 'viewer__stage--large')}
        label={large ? words.fit : words.zoom}
        onTap={() => setLarge(!large)}
      >
        <Picture className="viewer__image" source={sources[at] ?? ''} label={words.of(n, sources.length)} />
      </Tap>
      {sources.length > 1 ? (
        <Box className="viewer__bar">
          <Tap className="viewer__button" label={words.back} disabled={at === 0} onTap={() => turn(at - 1)}>
            <Icon name="back" />
          </Tap>
          <Tap
            className="viewer__button"
            label={words.next}
            disabled={n === sources.length}
            onTap={() => turn(n)}
          >
            <Icon name="next" />
          </Tap>
        </Box>
      ) : null}
    </Box>
  );
}

import { scanText } from '@anqi/shared/wording/ui/scan';
import { useEffect, useRef, useState } from 'react';
import {
  hasOwnViewfinder,
  scanPicture,
  scanWithCamera,
  watchCamera,
  type Scanned,
} from '../../platform/scan';
import { Box, Button, Note, useText, Words } from '../../ui';
import { classNames } from '../../ui/class-names';

const ID = 'viewfinder';

/** The camera: WeChat opens its own scanner, the browser shows the picture here. */
export function Viewfinder({ onText }: { onText: (text: string, isPicture: boolean) => void }) {
  const say = useText(scanText);
  const [looking, setLooking] = useState(false);
  const [trouble, setTrouble] = useState<'noCamera' | 'nothingInPicture' | null>(null);
  const stop = useRef<() => void>(() => undefined);

  const take = (scanned: Scanned, isPicture = false) => {
    setLooking(false);
    if (scanned.kind === 'text') return onText(scanned.text, isPicture);
    if (scanned.kind === 'no-camera') setTrouble('noCamera');
    if (scanned.kind === 'nothing-found') setTrouble('nothingInPicture');
  };
  const start = () => {
    setTrouble(null);
    if (!hasOwnViewfinder) return void scanWithCamera().then(take);
    setLooking(true);
    stop.current = watchCamera(ID, take);
  };
  // whoever comes here wants to scan: no second tap
  useEffect(() => {
    start();
    return () => stop.current();
  }, []); // eslint-disable-line react-hooks/exhaustive-deps -- once, when the page opens
  const close = () => {
    stop.current();
    setLooking(false);
  };

  return (
    <>
      {hasOwnViewfinder ? (
        <Box className={classNames('viewfinder', trouble === 'noCamera' && 'viewfinder--shut')} id={ID}>
          <Box className="viewfinder__frame" decorative />
          {looking ? <Box className="viewfinder__line" decorative /> : null}
          <Words className="viewfinder__words">{say(looking ? 'looking' : 'aim')}</Words>
        </Box>
      ) : null}
      {trouble ? (
        <Note tone="warn" live>
          {say(trouble)}
        </Note>
      ) : null}
      {looking ? (
        <Button tone="plain" onTap={close}>
          {say('stop')}
        </Button>
      ) : (
        <Button icon="scan" id="camera" onTap={start}>
          {say('start')}
        </Button>
      )}
      {hasOwnViewfinder ? (
        <Button
          icon="picture"
          tone="plain"
          id="picture"
          onTap={() => void scanPicture().then((scanned) => take(scanned, true))}
        >
          {say('picture')}
        </Button>
      ) : null}
    </>
  );
}

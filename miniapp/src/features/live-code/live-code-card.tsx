import { codeText } from '@anqi/shared/wording/ui/code';
import { verdictTexts } from '@anqi/shared/wording/verification';
import type { InspectionCodes } from '../../api';
import { useNow } from '../../platform/clock';
import { Box, Button, Icon, useText, useWords, Vacant, Words } from '../../ui';
import { CountdownRing } from '../../ui/countdown-ring';
import { QrImage } from '../../ui/qr-image';
import { timeOf, useDates } from '../dates/use-dates';
import { VERDICT_LOOKS } from '../visit/verdict-face';
import { currentCode } from './current-code';

const LOOK_EVERY_MS = 250;

/** The code as the enterprise scans it: dark on white in every theme, changing by itself. */
export function LiveCodeCard({ codes, onRenew }: { codes: InspectionCodes; onRenew: () => void }) {
  const say = useText(codeText);
  const dates = useDates();
  const moment = currentCode(codes, useNow(LOOK_EVERY_MS));
  if (moment.kind === 'early') {
    const at = dates.instant(moment.from);
    return <Vacant icon="clock" title={say('early', { at })} hint={say('earlyHint')} />;
  }
  if (moment.kind === 'exhausted') {
    return (
      <Vacant icon="warn" title={say('exhausted')} hint={say('exhaustedHint')}>
        <Button small onTap={onRenew}>
          {say('refresh')}
        </Button>
      </Vacant>
    );
  }
  const seconds = codes.periodSeconds;
  return (
    <Box className="live-code">
      <CodeStatus verdict={codes.verdictNow} />
      <QrImage text={moment.link} label={say('image', { n: seconds })} className="live-code__image" />
      <Box className="live-code__foot">
        <CountdownRing
          secondsLeft={moment.secondsLeft}
          ofSeconds={seconds}
          label={say('renews', { n: moment.secondsLeft })}
        />
        <Box className="row__words">
          <Words className="strong">{say('show')}</Words>
          <Words className="small">{say('offlineReady', { until: timeOf(moment.lastsUntil) })}</Words>
        </Box>
      </Box>
    </Box>
  );
}

/** On white whatever the theme, so its colours are the light ones. */
function CodeStatus({ verdict }: { verdict: InspectionCodes['verdictNow'] }) {
  const inWords = useWords();
  const { tone, icon } = VERDICT_LOOKS[verdict];
  return (
    <Words className={`live-code__status live-code__status--${tone}`}>
      <Icon name={icon} />
      {inWords(verdictTexts[verdict].title)}
    </Words>
  );
}

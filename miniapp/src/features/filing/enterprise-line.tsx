import { filingText } from '@anqi/shared/wording/ui/filing';
import type { EnterpriseSummary } from '../../api';
import { Box, Button, Card, Status, useText, Words } from '../../ui';
import type { Filing } from './filing';

/** Whom it is about: name, credit code, grade, and whether it is left alone unless something happens. */
export function EnterpriseLine({ enterprise }: { enterprise: EnterpriseSummary }) {
  const say = useText(filingText);
  const { name, creditCode, grade, passivelyMonitored } = enterprise;
  return (
    <Box className="stack stack--tight">
      <Words className="strong">{name}</Words>
      <Words className="small muted">{creditCode}</Words>
      <Box className="side-by-side">
        <Status>{grade === null ? say('enterprise.ungraded') : say('enterprise.grade', { grade })}</Status>
        {passivelyMonitored ? <Status tone="quiet">{say('enterprise.passive')}</Status> : null}
      </Box>
    </Box>
  );
}

/** The first step once the enterprise is known; an amendment stays with its enterprise. */
export function ChosenEnterprise({ filing, onOther }: { filing: Filing; onOther: () => void }) {
  const say = useText(filingText);
  return (
    <Card>
      <EnterpriseLine enterprise={filing.context.enterprise} />
      {filing.form.draft.id === undefined ? (
        <Button tone="plain" small onTap={onOther}>
          {say('enterprise.other')}
        </Button>
      ) : null}
    </Card>
  );
}

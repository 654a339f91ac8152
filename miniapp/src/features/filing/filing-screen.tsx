import { useEffect, useState } from 'react';
import { filingText } from '@anqi/shared/wording/ui/filing';
import { scroll } from '../../platform/scroll';
import { Box, Button, Note, Page, useText, Words } from '../../ui';
import { CheckStep } from './check-step';
import { EmergencyForm } from './emergency-form';
import { ChosenEnterprise } from './enterprise-line';
import { EvidenceStep } from './evidence-step';
import type { Filing } from './filing';
import { FiledFace, QueuedFace } from './filing-done';
import { GroundStep } from './ground-step';
import { LiveDecisionCard } from './live-decision-card';
import { FilingProgress, StepButtons } from './step-frame';
import { SubmissionNotes } from './submission-notes';
import { RefusalAhead, SubmitButton } from './submit-button';
import { TimeStep } from './time-step';

export interface FilingScreenProps {
  filing: Filing;
  title: string;
  isEmergency: boolean;
  /** When the facts were read, where the phone has no network: `11月20日 周五 10:00`. */
  keptFrom: string | null;
  onOtherEnterprise: () => void;
}

/** The form on the phone: one step at a time, the decision under it. */
export function FilingScreen(props: FilingScreenProps) {
  const { filing, title, isEmergency } = props;
  const { submission } = filing;
  const [asking, setAsking] = useState(false);
  const { askedField } = filing;
  const { step } = filing.form;
  useEffect(() => (askedField === null ? scroll.toTop() : scroll.toField(askedField)), [step, askedField]);
  if (submission.kind === 'filed') {
    return (
      <Page title={title}>
        <FiledFace filing={filing} plan={submission.plan} />
      </Page>
    );
  }
  if (submission.kind === 'queued') {
    return (
      <Page title={title}>
        <QueuedFace filing={filing} />
      </Page>
    );
  }
  const submit = <SubmitButton filing={filing} onRefusalAhead={() => setAsking(true)} />;
  return (
    <Page title={title} foot={isEmergency ? submit : <StepButtons filing={filing} last={submit} />}>
      <FormHead {...props} />
      {isEmergency ? <EmergencyForm filing={filing} /> : <CurrentStep {...props} />}
      <SubmissionNotes filing={filing} />
      <LiveDecisionCard filing={filing} />
      {asking ? <RefusalAhead filing={filing} onClose={() => setAsking(false)} /> : null}
    </Page>
  );
}

function FormHead({ filing, isEmergency, keptFrom }: FilingScreenProps) {
  const say = useText(filingText);
  return (
    <>
      {isEmergency ? null : <FilingProgress step={filing.form.step} />}
      {isEmergency || filing.form.step === 'check' ? null : (
        <Words className="strong">{filing.context.enterprise.name}</Words>
      )}
      {keptFrom === null ? null : <Note tone="warn">{say('context.cached', { at: keptFrom })}</Note>}
      {filing.restored ? (
        <Box className="spread">
          <Words className="small muted">{say('draft.restored')}</Words>
          <Button tone="text" small onTap={filing.startOver}>
            {say('draft.discard')}
          </Button>
        </Box>
      ) : null}
    </>
  );
}

function CurrentStep({ filing, onOtherEnterprise }: FilingScreenProps) {
  switch (filing.form.step) {
    case 'enterprise':
      return <ChosenEnterprise filing={filing} onOther={onOtherEnterprise} />;
    case 'ground':
      return <GroundStep filing={filing} />;
    case 'time':
      return <TimeStep filing={filing} />;
    case 'evidence':
      return <EvidenceStep filing={filing} />;
    case 'check':
      return <CheckStep filing={filing} />;
  }
}

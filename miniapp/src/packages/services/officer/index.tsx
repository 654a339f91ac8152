import { mayEver } from '@anqi/shared';
import { servicesText } from '@anqi/shared/wording/ui/services';
import { useState } from 'react';
import { useIntention, useQuery, type EnterpriseService, type ServiceOfficer } from '../../../api';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { ProblemNote } from '../../../features/problem-note';
import { SignedIn } from '../../../features/session/signed-in';
import { useKeptForm } from '../../../features/use-kept-form';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { Button, Card, ChooseOne, Facts, Note, Page, Status, toast, useText, type Option } from '../../../ui';

/** Stands for no choice: an option needs an id. */
const NOBODY = '';

/** Chooses officer and deputy of one enterprise. */
export default function OfficerPage() {
  const say = useText(servicesText);
  const { enterpriseId = '' } = usePageParameters();
  return (
    <SignedIn title={say('officer.title')} may={({ roles }) => mayEver(roles, 'service.assign')}>
      {() => <Officer enterpriseId={enterpriseId} />}
    </SignedIn>
  );
}

function Officer({ enterpriseId }: { enterpriseId: string }) {
  const say = useText(servicesText);
  const service = useQuery('GET /enterprises/{id}/service', { path: { id: enterpriseId } });
  const known = service.data;
  const officers = useQuery(
    'GET /service-officers',
    known ? { query: known.unit ? { departmentId: known.unit.id } : {} } : null,
  );
  const state = pageStateOf(service);
  const isReady = state.kind === 'ready' && officers.data !== null;
  return (
    <Page
      title={say('officer.title')}
      state={state.kind === 'ready' ? pageStateOf(officers) : state}
      above={<OfflineStrip query={service} />}
    >
      {known ? <Now service={known} /> : null}
      {known && isReady ? <ChangeForm service={known} officers={officers.data?.items ?? []} /> : null}
    </Page>
  );
}

function Now({
  service: { enterprise, unit, officer, deputy, onDuty, pairByHand },
}: {
  service: EnterpriseService;
}) {
  const say = useText(servicesText);
  const nobody = say('officer.nobody');
  return (
    <Card
      title={enterprise.name}
      action={pairByHand ? <Status tone="info">{say('officer.byHand')}</Status> : null}
    >
      <Facts
        rows={[
          { name: say('officer.unit'), value: unit?.name ?? nobody },
          { name: say('officer.officer'), value: officer?.name ?? nobody },
          { name: say('officer.deputy'), value: deputy?.name ?? nobody },
          { name: say('officer.onDuty'), value: onDuty?.name ?? nobody },
        ]}
      />
    </Card>
  );
}

function ChangeForm({ service, officers }: { service: EnterpriseService; officers: ServiceOfficer[] }) {
  const say = useText(servicesText);
  const [tried, setTried] = useState(false);
  const { enterprise, unit } = service;
  const { form, change, forget } = useKeptForm(`officer:${enterprise.id}`, () => ({
    officerId: service.officer?.id ?? NOBODY,
    deputyId: service.deputy?.id ?? NOBODY,
  }));
  const { busy, problem, submit } = useIntention('POST /enterprises/{id}/service');
  if (officers.length === 0) return <Note tone="warn">{say('officer.none')}</Note>;
  const { officerId, deputyId } = form;
  const unitOf = (id: string) => officers.find((each) => each.id === id)?.unit?.id ?? null;
  const isKnown = unitOf(officerId) !== null;
  const isOfAnother = deputyId !== NOBODY && unitOf(deputyId) !== unitOf(officerId);
  const save = async () => {
    setTried(true);
    if (!isKnown || isOfAnother) return;
    const body = { officerId, deputyId: deputyId === NOBODY ? null : deputyId };
    const answer = await submit({ path: { id: enterprise.id }, body });
    if (answer.kind !== 'done') return;
    forget();
    toast(say('officer.done'));
    navigation.back();
  };
  const option = ({ id, name, unit: of, enterprises }: ServiceOfficer): Option => ({
    id,
    title: name,
    note: [unit ? null : of?.name, say('absences.serves', { n: enterprises })].filter(Boolean).join(' · '),
  });
  return (
    <Card title={say('officer.choose')} id="officer-form">
      <ChooseOne
        id="officer"
        label={say('officer.officer')}
        options={officers.map(option)}
        value={isKnown ? officerId : null}
        error={tried && !isKnown ? say('officer.missing') : null}
        onValue={(id) => change({ officerId: id, deputyId: deputyId === id ? NOBODY : deputyId })}
      />
      <ChooseOne
        id="deputy"
        label={say('officer.deputy')}
        options={[
          { id: NOBODY, title: say('officer.noDeputy') },
          ...officers.filter(({ id }) => id !== officerId).map(option),
        ]}
        value={deputyId}
        error={tried && isOfAnother ? say('officer.sameUnit') : null}
        onValue={(id) => change({ deputyId: id })}
      />
      <Note>{say('officer.say')}</Note>
      <ProblemNote problem={problem} />
      <Button id="officer-save" busy={busy} onTap={() => void save()}>
        {say('officer.save')}
      </Button>
    </Card>
  );
}

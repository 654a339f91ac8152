import { useState } from 'react';
import { planText } from '@anqi/shared/wording/ui/plans';
import { useQuery } from '../../api';
import { ChooseOne, StateFace, useText } from '../../ui';
import { ReasonSheet } from '../reason-sheet';
import type { PlanSheetProps } from './decide-sheets';
import { usePlanWrite } from './use-plan-write';
import { pageStateOf } from '../page-state-of';

const LEAST = 2;

/** An officer who is ill does not end a visit: another one comes, with a certificate that holds as long. */
export function ReplaceSheet({ open, onClose }: PlanSheetProps) {
  const say = useText(planText);
  const { plan } = open;
  const [leaving, setLeaving] = useState<string | null>(null);
  const [coming, setComing] = useState<string | null>(null);
  const staff = useQuery('GET /departments/{id}/officers', { path: { id: plan.department.id } });
  const state = pageStateOf(staff);
  const { busy, problem, send } = usePlanWrite('POST /plans/{id}/officer-replacement', open);
  const replace = async (reason: string) => {
    if (leaving === null || coming === null) return false;
    const body = { officerId: leaving, byOfficerId: coming, reason, version: plan.version };
    const done = await send({ path: { id: plan.id }, body });
    if (done) onClose();
    return done;
  };
  const listed = plan.officers.map(({ id }) => id);
  const optionOf = ({ id, name, certificateNo }: (typeof plan.officers)[number]) => ({
    id,
    title: name,
    note: certificateNo,
  });
  return (
    <ReasonSheet
      title={say('replace.title')}
      label={say('replace.reason')}
      least={LEAST}
      tooShort={say('reason.missing', { count: LEAST })}
      yes={say('replace.confirm')}
      keepAs={`replace:${plan.id}`}
      incomplete={leaving === null || coming === null}
      onYes={replace}
      {...{ busy, problem, onClose }}
    >
      <ChooseOne
        id="replace-who"
        label={say('replace.who')}
        options={plan.officers.map(optionOf)}
        value={leaving}
        onValue={setLeaving}
      />
      {state.kind === 'ready' ? (
        <ChooseOne
          id="replace-by"
          label={say('replace.by')}
          options={(staff.data?.items ?? []).filter(({ id }) => !listed.includes(id)).map(optionOf)}
          value={coming}
          onValue={setComing}
        />
      ) : (
        <StateFace state={state} inside />
      )}
    </ReasonSheet>
  );
}

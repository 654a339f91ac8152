import { bindingsText } from '@anqi/shared/wording/ui/bindings';
import { useEffect, useState } from 'react';
import { type BindingRequestState, type Problem, request } from '../../api';
import { navigation } from '../../platform/navigation';
import { Button, Card, Facts, Status, StateFace, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { stateOfProblem } from '../page-state-of';
import { bindingKey } from './binding-key';
import { BINDING_TONES } from './tones';

/** How this phone's request stands. */
export function AskedCard({ requestKey, onAgain }: { requestKey: string; onAgain: () => void }) {
  const say = useText(bindingsText);
  const dates = useDates();
  const [found, setFound] = useState<BindingRequestState | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isHere = true;
    void request('POST /binding-requests/state', { body: { key: requestKey } }).then((result) => {
      if (!isHere) return;
      if (result.ok) {
        bindingKey.arrived();
        setFound(result.value);
      } else if (result.problem.code === 'not-found') onAgain();
      else setProblem(result.problem);
    });
    return () => void (isHere = false);
  }, [requestKey, onAgain, tries]);
  if (found === null) {
    const retry = () => {
      setProblem(null);
      setTries(tries + 1);
    };
    return <StateFace state={problem === null ? { kind: 'loading' } : stateOfProblem(problem, retry)} />;
  }
  const { status, enterprise, askedAt, decidedAt, reason } = found;
  return (
    <Card
      id="binding-state"
      title={enterprise}
      action={<Status tone={BINDING_TONES[status]}>{say(status)}</Status>}
    >
      <Words>{say(`${status}Say`)}</Words>
      <Facts
        rows={[
          { name: say('askedAt'), value: dates.instant(askedAt) },
          { name: say('decidedAt'), value: decidedAt && dates.instant(decidedAt) },
          { name: say('reason'), value: reason },
        ]}
      />
      {status === 'confirmed' ? (
        <Button onTap={() => navigation.open('packages/account/join/index')}>{say('joinByCode')}</Button>
      ) : null}
      {status === 'open' ? null : (
        <Button id="binding-again" tone="plain" onTap={onAgain}>
          {say('again')}
        </Button>
      )}
    </Card>
  );
}

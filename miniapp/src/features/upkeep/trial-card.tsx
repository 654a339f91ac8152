import type { Register } from '@anqi/shared';
import { upkeepText } from '@anqi/shared/wording/ui/upkeep';
import type { RegisterFault, RegisterTrial } from '../../api';
import { Button, Card, Facts, List, Note, Row, useLanguage, useText, Words } from '../../ui';
import { ChangedRow } from './changed-row';
import type { RegisterFileWork } from './use-register-file';

interface TrialCardProps {
  register: Register;
  trial: RegisterTrial;
  work: RegisterFileWork;
}

/** What a file would change, or what has to be mended in it. */
export function TrialCard({ register, trial, work }: TrialCardProps) {
  const say = useText(upkeepText);
  const { name, rowCount, added, changed, same, notNamed, faultCount, faults, doubts } = trial;
  const isFine = faultCount === 0;
  const counts = { rows: rowCount, added, changed, same, notNamed };
  return (
    <Card id="register-trial" title={name}>
      {isFine ? (
        <Facts
          figures
          rows={(Object.keys(counts) as (keyof typeof counts)[]).map((key) => ({
            name: say(`trial.${key}`),
            value: String(counts[key]),
          }))}
        />
      ) : (
        <>
          <Note tone="bad" live>
            {say('faults', { n: faultCount })}
          </Note>
          <Places register={register} label={say('faultList')} faults={faults} count={faultCount} />
        </>
      )}
      {isFine && doubts.length > 0 ? (
        <>
          <Note tone="warn">{say('doubts')}</Note>
          <Places register={register} label={say('doubts')} faults={doubts} count={doubts.length} />
        </>
      ) : null}
      {isFine ? <Changes register={register} trial={trial} work={work} /> : null}
    </Card>
  );
}

interface PlacesProps {
  register: Register;
  label: string;
  faults: RegisterFault[];
  count: number;
}

/** By row and column, as one finds them in the file. */
function Places({ register, label, faults, count }: PlacesProps) {
  const say = useText(upkeepText);
  const language = useLanguage();
  const headingOf = (key: string | null): string =>
    register.columns.find((column) => column.key === key)?.heading[language] ?? '';
  return (
    <>
      <List label={label}>
        {faults.map(({ row, column, text }, index) => (
          <Row
            key={index}
            title={text}
            note={[row === null ? say('wholeFile') : say('row', { row }), headingOf(column)]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </List>
      {count > faults.length ? (
        <Words className="small muted">{say('first', { n: faults.length })}</Words>
      ) : null}
    </>
  );
}

function Changes({ register, trial: { added, changed, changes, version }, work }: TrialCardProps) {
  const say = useText(upkeepText);
  const count = added + changed;
  if (count === 0) return <Note>{say('nothingToChange')}</Note>;
  return (
    <>
      <Note tone="good" live>
        {say('fine')}
      </Note>
      {changes.map((each, index) => (
        <ChangedRow key={index} register={register} changed={each} />
      ))}
      {count > changes.length ? (
        <Words className="small muted">{say('first', { n: changes.length })}</Words>
      ) : null}
      <Button id="register-take-in" busy={work.busy === 'taking'} onTap={() => work.takeIn(version)}>
        {say('takeIn', { n: count })}
      </Button>
    </>
  );
}

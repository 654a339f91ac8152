import { departmentFirstTexts, summonsText } from '@anqi/shared/wording/ui/summons';
import type { SummonsOptions } from '../../api';
import { ChooseOne, Field, Note, Segmented, useLanguage, useText, Words } from '../../ui';
import { callsOfficer, type CallForm } from './call-form';

interface WhomFieldsProps {
  options: SummonsOptions;
  form: CallForm;
  change: (part: Partial<CallForm>) => void;
  /** No department was chosen. */
  missing: boolean;
}

/** The officer or a department; where the matter goes to a department first, why. */
export function WhomFields({ options, form, change, missing }: WhomFieldsProps) {
  const say = useText(summonsText);
  const language = useLanguage();
  const { departmentFirst } = options;
  const mayOfficer = callsOfficer(options);
  const isTown = options.kinds.includes('town-calls-department');
  return (
    <>
      {departmentFirst === null ? null : (
        <Note tone="info" id="department-first">
          {departmentFirstTexts[departmentFirst][language]}
        </Note>
      )}
      {mayOfficer ? (
        <Field id="call-who" label={say('who')}>
          <Segmented
            label={say('who')}
            options={(['officer', 'department'] as const).map((id) => ({ id, title: say(`who.${id}`) }))}
            value={form.who}
            onValue={(who) => change({ who })}
          />
        </Field>
      ) : null}
      {mayOfficer && form.who === 'officer' ? <OnDuty options={options} /> : null}
      {!mayOfficer && !isTown && departmentFirst === null ? <Note>{say('who.nobody')}</Note> : null}
      {mayOfficer && form.who === 'officer' ? null : (
        <DepartmentField {...{ options, form, change, missing }} />
      )}
    </>
  );
}

function OnDuty({ options: { officer, unit } }: { options: SummonsOptions }) {
  const say = useText(summonsText);
  const at = unit?.name ?? '';
  return (
    <Words className="small muted" id="on-duty">
      {officer === null ? say('who.unit', { unit: at }) : say('who.onDuty', { unit: at, name: officer.name })}
    </Words>
  );
}

function DepartmentField({ options, form, change, missing }: WhomFieldsProps) {
  const say = useText(summonsText);
  const { departments, suggestedDepartmentId } = options;
  const lead = (id: string) => (id === suggestedDepartmentId ? { note: say('department.lead') } : {});
  return (
    <ChooseOne
      id="call-department"
      label={say('department')}
      options={departments.map(({ id, name }) => ({ id, title: name, ...lead(id) }))}
      value={form.departmentId}
      error={missing ? say('department.missing') : null}
      onValue={(departmentId) => change({ departmentId })}
    />
  );
}

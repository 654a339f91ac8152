import { requestFieldTexts } from '@anqi/shared/wording/requests';
import { requestWorkText } from '@anqi/shared/wording/ui/request-work';
import { useQuery, type Department } from '../../api';
import { ChooseMany, ChooseOne, Note, useLanguage, useText, type Option } from '../../ui';
import { servingUnit } from './act-form';
import { useFault, type OneFieldProps } from './field-props';

/** Lead, principal and cooperating departments; the unit that serves the enterprise stands first. */
export function AssignmentFields(props: OneFieldProps) {
  const say = useText(requestWorkText);
  const { form, change, request } = props;
  const { data } = useQuery('GET /departments', {});
  const options = unitOptions(data?.items ?? [], servingUnit(request)?.id, say('lead.serves'));
  const without = (...ids: (string | null)[]) => options.filter(({ id }) => !ids.includes(id));
  const isSeveral = form.cooperatingIds.length > 0 || (form.principalId ?? form.leadId) !== form.leadId;
  return (
    <>
      <ChooseOne
        id="act-lead"
        label={say('lead')}
        error={useFault(props)}
        options={options}
        value={form.leadId}
        onValue={(leadId) => change({ leadId })}
      />
      <ChooseOne
        id="act-principal"
        label={say('principal')}
        hint={say('principal.hint')}
        optional
        options={options}
        value={form.principalId}
        onValue={(principalId) => change({ principalId })}
      />
      <ChooseMany
        id="act-cooperating"
        label={say('cooperating')}
        optional
        options={without(form.leadId, form.principalId)}
        value={form.cooperatingIds}
        onValue={(cooperatingIds) => change({ cooperatingIds })}
      />
      {isSeveral ? <Note>{say('complexity.several')}</Note> : null}
    </>
  );
}

function unitOptions(departments: Department[], serving: string | undefined, note: string): Option[] {
  const optionOf = ({ id, name }: Department): Option => ({
    id,
    title: name,
    ...(id === serving ? { note } : {}),
  });
  const isServing = ({ id }: Department) => id === serving;
  return [...departments.filter(isServing), ...departments.filter((each) => !isServing(each))].map(optionOf);
}

/** Colleagues of the units that handle it, as far as one may hand over to them. */
export function AssigneeField(props: OneFieldProps) {
  const language = useLanguage();
  const { data } = useQuery('GET /request-handlers', {});
  const units = props.request.departments
    .filter(({ part }) => part !== 'cooperating')
    .map(({ department }) => department.id);
  const people = (data?.items ?? []).filter(
    ({ id, department }) => units.includes(department.id) && id !== props.request.person?.id,
  );
  return (
    <ChooseOne
      id="act-assignee"
      label={requestFieldTexts.assignee[language]}
      error={useFault(props)}
      options={people.map(({ id, name, department }) => ({ id, title: name, note: department.name }))}
      value={props.form.assigneeId}
      onValue={(assigneeId) => props.change({ assigneeId })}
    />
  );
}

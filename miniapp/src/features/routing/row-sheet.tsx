import type { RoutingRow } from '@anqi/shared';
import { commonText } from '@anqi/shared/wording/ui/common';
import { enterpriseClassTexts, routingText } from '@anqi/shared/wording/ui/routing';
import { useState } from 'react';
import type { Department, Routing } from '../../api';
import { ChooseMany, ChooseOne, Field, Segmented, TextField, useText, type Option } from '../../ui';
import { FormSheet } from '../../ui/form-sheet';
import {
  groupsOf,
  optionOf,
  optionOfDepartment,
  rolesOf,
  rolesWith,
  unitOf,
  type RoutingDraft,
} from './draft';
import type { Naming } from './use-naming';

export interface RowSheetProps {
  row: RoutingRow;
  draft: RoutingDraft;
  roleNames: Routing['roleNames'];
  departments: Department[];
  naming: Naming;
  /** The row, and the roles with those that it brings along. */
  onSave: (row: RoutingRow, roles: Record<string, string>) => void;
  onClose: () => void;
}

interface RowForm {
  name: string;
  classes: string[];
  groups: string;
  scale: 'any' | 'above' | 'below';
  lead: string | null;
  cooperating: string[];
  overseeing: string[];
}

const SCALES = ['any', 'above', 'below'] as const;
const NO_LEAD = optionOf({ role: '' });

const formOf = ({ name, when, lead, cooperating, overseeing }: RoutingRow, comma: string): RowForm => ({
  name: name['zh-CN'],
  classes: [...(when.classes ?? [])],
  groups: (when.groups ?? []).join(comma),
  scale: when.scale ?? 'any',
  lead: optionOf(lead) === NO_LEAD ? null : optionOf(lead),
  cooperating: cooperating.map(optionOf),
  overseeing: overseeing.map(optionOf),
});

function rowFrom(before: RoutingRow, form: RowForm, lead: string): RoutingRow {
  const name = form.name.trim();
  const groups = groupsOf(form.groups);
  return {
    id: before.id,
    name: name === before.name['zh-CN'] ? before.name : { 'zh-CN': name, en: name },
    when: {
      ...(form.classes.length > 0 ? { classes: form.classes } : {}),
      ...(groups.length > 0 ? { groups } : {}),
      ...(form.scale === 'any' ? {} : { scale: form.scale }),
    },
    lead: unitOf(lead),
    cooperating: form.cooperating.map(unitOf),
    overseeing: form.overseeing.map(unitOf),
  };
}

/** Edits one row: for whom it is, who serves them, who comes along. */
export function RowSheet({ row, draft, onSave, onClose, ...names }: RowSheetProps) {
  const say = useText(routingText);
  const sayCommon = useText(commonText);
  const [form, setForm] = useState(() => formOf(row, sayCommon('and')));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<RowForm>) => setForm({ ...form, ...part });
  const units = useUnits({ draft, ...names });
  const kinds = [...new Set([...Object.keys(enterpriseClassTexts), ...form.classes])];
  const isNamed = form.name.trim() !== '';
  const save = () => {
    setTried(true);
    if (!isNamed || form.lead === null) return;
    const chosen = [form.lead, ...form.cooperating, ...form.overseeing];
    onSave(rowFrom(row, form, form.lead), rolesWith(draft.roles, chosen));
  };
  return (
    <FormSheet
      id="row-save"
      title={row.name['zh-CN'] || say('add')}
      yes={say('save')}
      onYes={save}
      onClose={onClose}
    >
      <TextField
        id="row-name"
        label={say('name')}
        maxLength={30}
        value={form.name}
        error={tried && !isNamed ? say('nameMissing') : null}
        onValue={(name) => change({ name })}
      />
      <ChooseMany
        id="row-classes"
        label={say('classes')}
        optional
        search={false}
        options={kinds.map((id) => ({ id, title: names.naming.kindOfBusiness(id) }))}
        value={form.classes}
        onValue={(classes) => change({ classes })}
      />
      <Field id="row-scale" label={say('scale')}>
        <Segmented
          label={say('scale')}
          options={SCALES.map((id) => ({ id, title: say(id === 'any' ? 'anyScale' : id) }))}
          value={form.scale}
          onValue={(scale) => change({ scale })}
        />
      </Field>
      <TextField
        id="row-groups"
        label={say('groups')}
        optional
        hint={say('groupsHint')}
        maxLength={200}
        value={form.groups}
        onValue={(groups) => change({ groups })}
      />
      <ChooseOne
        id="row-lead"
        label={say('lead')}
        options={units}
        value={form.lead}
        error={tried && form.lead === null ? say('leadMissing') : null}
        onValue={(lead) => change({ lead })}
      />
      <ChooseMany
        id="row-cooperating"
        label={say('cooperating')}
        optional
        options={units}
        value={form.cooperating}
        onValue={(cooperating) => change({ cooperating })}
      />
      <ChooseMany
        id="row-overseeing"
        label={say('overseeing')}
        optional
        options={units}
        value={form.overseeing}
        onValue={(overseeing) => change({ overseeing })}
      />
    </FormSheet>
  );
}

/** Roles, what an enterprise itself names, and the departments that no role stands for. */
function useUnits({
  draft,
  roleNames,
  departments,
  naming,
}: Pick<RowSheetProps, 'draft' | 'roleNames' | 'departments' | 'naming'>): Option[] {
  const roles = rolesOf(draft, roleNames).filter(Boolean);
  const held = roles.map((role) => draft.roles[role]);
  const own = [{ of: 'attractedBy' } as const, { of: 'townId' } as const];
  return [
    ...[...roles.map((role) => ({ role })), ...own].map((ref) => ({
      id: optionOf(ref),
      title: naming.unit(ref),
    })),
    ...departments
      .filter(({ id }) => !held.includes(id))
      .map(({ id, name }) => ({ id: optionOfDepartment(id), title: name })),
  ];
}

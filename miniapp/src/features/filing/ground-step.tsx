import type { FactItem, Policy, VisitMode } from '@anqi/shared';
import { modeTexts } from '@anqi/shared/wording/plans';
import { filingText } from '@anqi/shared/wording/ui/filing';
import {
  Button,
  Card,
  ChooseMany,
  ChooseOne,
  Field,
  Note,
  Segmented,
  SwitchRow,
  useLanguage,
  useText,
  type Say,
} from '../../ui';
import { navigation } from '../../platform/navigation';
import { mayBeUnannounced } from './form-reducer';
import type { Filing } from './filing';

type FilingSay = Say<keyof typeof filingText>;

/** Why, how and what is inspected. */
export function GroundStep({ filing }: { filing: Filing }) {
  return (
    <Card>
      <ReasonField filing={filing} />
      <ModeField filing={filing} />
      <ItemsField filing={filing} />
      <UnannouncedRow filing={filing} />
      <EmergencyButton filing={filing} />
    </Card>
  );
}

const MODES: VisitMode[] = ['on-site', 'off-site'];

function groupOf(reason: string, { reasons }: Policy): 'general' | 'statutory' | 'triggered' | 'other' {
  if (reasons.general.includes(reason)) return 'general';
  if (reasons.statutory.includes(reason)) return 'statutory';
  return reasons.triggered.includes(reason) ? 'triggered' : 'other';
}

function ReasonField({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const language = useLanguage();
  const { policy, form } = filing;
  const options = Object.keys(policy.evidence).map((reason) => ({
    id: reason,
    title: policy.reasonNames[reason]?.[language] ?? reason,
    note: say(`reason.group.${groupOf(reason, policy)}`),
  }));
  return (
    <ChooseOne
      id="reason"
      label={say('reason')}
      options={options}
      search={false}
      value={form.draft.reason || null}
      onValue={(reason) => filing.change({ kind: 'reason', reason })}
    />
  );
}

function ModeField({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const language = useLanguage();
  return (
    <Field id="mode" label={say('mode')}>
      <Segmented
        label={say('mode')}
        options={MODES.map((mode) => ({ id: mode, title: modeTexts[mode][language] }))}
        value={filing.form.draft.mode}
        onValue={(mode) => filing.change({ kind: 'mode', mode })}
      />
    </Field>
  );
}

export function ItemsField({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const { context, form } = filing;
  if (context.items.length === 0) return <Note tone="warn">{say('items.empty')}</Note>;
  const facts = new Map(context.facts.items.map((item) => [item.id, item]));
  const options = context.items.map((item) => ({
    id: item.id,
    title: item.name,
    note: [item.basis, ...flagsOf(facts.get(item.id), item.noPenalty, say)].join(' · '),
  }));
  return (
    <ChooseMany
      id="items"
      label={say('items')}
      options={options}
      value={form.draft.items}
      onValue={(ids) => filing.change({ kind: 'items', ids })}
    />
  );
}

function flagsOf(item: FactItem | undefined, noPenalty: boolean, say: FilingSay): string[] {
  return [
    item?.offSite && say('item.off-site'),
    item?.noDisturb && say('item.no-disturb'),
    noPenalty && say('item.no-penalty'),
  ].filter((flag): flag is string => Boolean(flag));
}

function UnannouncedRow({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const { draft } = filing.form;
  if (!mayBeUnannounced(draft, { policy: filing.policy, items: filing.context.facts.items })) return null;
  return (
    <SwitchRow
      title={say('unannounced')}
      note={say('unannounced.hint')}
      on={draft.unannounced}
      onChange={(on) => filing.change({ kind: 'unannounced', on })}
    />
  );
}

/** An emergency has no time for five steps. */
function EmergencyButton({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const { id, enterpriseId } = filing.form.draft;
  if (id !== undefined) return null;
  return (
    <Button
      tone="text"
      icon="warn"
      onTap={() => navigation.replace('packages/inspections/filing/index', { enterpriseId, emergency: '1' })}
    >
      {say('emergency.switch')}
    </Button>
  );
}

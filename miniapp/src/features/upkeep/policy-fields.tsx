import { WAIVER_APPROVALS } from '@anqi/shared';
import { policiesText } from '@anqi/shared/wording/ui/policies';
import { Box, ChooseOne, DateField, Heading, TextField, TimeField, useText, Words } from '../../ui';
import { FIGURE_KEYS, FIGURES, GRADES, type PolicyForm } from './policy-form';
import { WindowsField } from './windows-field';

interface PolicyFieldsProps {
  form: PolicyForm;
  /** Keys of the fields that are wrong. */
  wrong: readonly string[];
  /** The first date that may be chosen. */
  least: string;
  onChange: (part: Partial<PolicyForm>) => void;
}

const NO_GRADE = '';

/** All that a district sets itself. */
export function PolicyFields({ form, wrong, least, onChange }: PolicyFieldsProps) {
  const say = useText(policiesText);
  const errorOf = (key: string): string | null => (wrong.includes(key) ? say('whole') : null);
  return (
    <>
      <DateField
        id="policy-from"
        label={say('from')}
        hint={say('fromHint')}
        value={form.effectiveFrom}
        from={least}
        error={wrong.includes('effectiveFrom') ? say('fromHint') : null}
        onValue={(effectiveFrom) => onChange({ effectiveFrom })}
      />
      <Heading level={2}>{say('quiet')}</Heading>
      <WindowsField windows={form.quietWindows} onChange={(quietWindows) => onChange({ quietWindows })} />
      <Heading level={2}>{say('caps')}</Heading>
      <Words className="small muted">{say('capsSay')}</Words>
      <Box className="side-by-side">
        {GRADES.map((grade) => (
          <TextField
            key={grade}
            id={`cap-${grade}`}
            kind="number"
            label={say('capOf', { grade })}
            value={form.caps[grade] ?? ''}
            error={errorOf(grade)}
            onValue={(most) => onChange({ caps: { ...form.caps, [grade]: most } })}
          />
        ))}
      </Box>
      <ChooseOne
        id="policy-ungraded"
        label={say('ungraded')}
        options={[
          { id: NO_GRADE, title: say('ungradedNone') },
          ...GRADES.map((grade) => ({ id: grade, title: say('capOf', { grade }) })),
        ]}
        value={form.ungraded}
        onValue={(ungraded) => onChange({ ungraded })}
      />
      <TextField
        id="policy-source"
        label={say('source')}
        hint={say('sourceHint')}
        optional
        maxLength={200}
        value={form.source}
        onValue={(source) => onChange({ source })}
      />
      {FIGURE_KEYS.map((key) => (
        <TextField
          key={key}
          id={`policy-${key}`}
          kind="number"
          label={say(FIGURES[key].text)}
          value={form.figures[key]}
          error={errorOf(key)}
          onValue={(figure) => onChange({ figures: { ...form.figures, [key]: figure } })}
        />
      ))}
      <Box className="side-by-side">
        <TimeField
          id="policy-hours-from"
          label={say('hoursFrom')}
          value={form.hoursFrom}
          onValue={(hoursFrom) => onChange({ hoursFrom })}
        />
        <TimeField
          id="policy-hours-to"
          label={say('hoursTo')}
          value={form.hoursTo}
          error={wrong.includes('hoursTo') ? say('hoursTo') : null}
          onValue={(hoursTo) => onChange({ hoursTo })}
        />
      </Box>
      <ChooseOne
        id="policy-waiver"
        label={say('waiver')}
        options={WAIVER_APPROVALS.map((id) => ({ id, title: say(`waiver.${id}`) }))}
        value={form.waiverApproval}
        onValue={(id) =>
          onChange({ waiverApproval: WAIVER_APPROVALS.find((each) => each === id) ?? form.waiverApproval })
        }
      />
    </>
  );
}

import { NECESSITY_LENGTH, type RuleId } from '@anqi/shared';
import { filingText } from '@anqi/shared/wording/ui/filing';
import { ComplainantFields } from '../complaints/complainant-fields';
import { Card, Note, TextField, useLanguage, useText, Words } from '../../ui';
import { necessityField } from './form';
import { evidenceFields, OFF_SITE_FINDING } from './live-decision';
import { PriorPlanField } from './prior-plan-field';
import { waivableRules } from '../decision/trace';
import { useTraceLine } from '../decision/use-trace-lines';
import { useContextNames } from './context-names';
import type { Filing } from './filing';

/** What the reason has to prove, and why a rule "in principle" is departed from. */
export function EvidenceStep({ filing }: { filing: Filing }) {
  return (
    <>
      <EvidenceCard filing={filing} />
      <NecessityCard filing={filing} />
    </>
  );
}

const NOBODY = { phone: '', name: '' };

function EvidenceCard({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const fields = evidenceFields(filing.form.draft, filing.policy);
  return (
    <Card title={say('evidence')}>
      <Words className="small muted">{say(fields.length > 0 ? 'evidence.hint' : 'evidence.none')}</Words>
      {fields.map((field) =>
        field === 'priorPlanId' ? (
          <PriorPlanField key={field} filing={filing} />
        ) : (
          <EvidenceField key={field} filing={filing} field={field} />
        ),
      )}
      {filing.form.draft.reason === 'complaint' ? (
        <ComplainantFields
          value={filing.form.complainant ?? NOBODY}
          onValue={(complainant) => filing.change({ kind: 'complainant', complainant })}
        />
      ) : null}
    </Card>
  );
}

export function EvidenceField({ filing, field }: { filing: Filing; field: string }) {
  const language = useLanguage();
  const say = useText(filingText);
  const label = filing.policy.evidenceNames[field]?.[language] ?? field;
  const words = filing.form.draft.evidence[field] ?? '';
  const optional = field === OFF_SITE_FINDING;
  const missing = !optional && filing.tried && words.trim() === '';
  return (
    <TextField
      id={`evidence-${field}`}
      label={label.charAt(0).toUpperCase() + label.slice(1)}
      optional={optional}
      long={optional || field === 'incident'}
      maxLength={500}
      value={words}
      error={missing ? say('evidence.missing', { field: label }) : null}
      onValue={(next) => filing.change({ kind: 'evidence', field, words: next })}
    />
  );
}

function NecessityCard({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const rules = waivableRules(filing.live?.decision ?? null);
  return (
    <Card title={say('necessity')}>
      <Words className="small muted">{say(rules.length > 0 ? 'necessity.hint' : 'necessity.none')}</Words>
      {rules.map((rule) => (
        <NecessityField key={rule} filing={filing} rule={rule} />
      ))}
    </Card>
  );
}

function NecessityField({ filing, rule }: { filing: Filing; rule: RuleId }) {
  const say = useText(filingText);
  const lineOf = useTraceLine(useContextNames(filing.context));
  const step = filing.live?.decision.steps.find((one) => one.rule === rule);
  const words = filing.form.draft.necessity[rule] ?? '';
  const count = Array.from(words.trim()).length;
  const line = step ? lineOf(step) : null;
  return (
    <>
      {line ? <Note tone="warn">{line.text}</Note> : null}
      <TextField
        id={necessityField(rule)}
        label={line?.title ?? rule}
        hint={say(count >= NECESSITY_LENGTH ? 'necessity.enough' : 'necessity.count', { count })}
        long
        maxLength={500}
        value={words}
        onValue={(next) => filing.change({ kind: 'necessity', rule, words: next })}
      />
    </>
  );
}

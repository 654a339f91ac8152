import { useState } from 'react';
import { requestOutcomeTexts } from '@anqi/shared/wording/requests';
import { requestCategoryTexts } from '@anqi/shared/wording/requests-categories';
import { requestCauseText } from '@anqi/shared/wording/requests-causes';
import { requestClockTexts } from '@anqi/shared/wording/requests-clocks';
import { requestListText } from '@anqi/shared/wording/ui/request-lists';
import { useQuery, type MonthAnalysis } from '../../../api';
import { today, useDates } from '../../../features/dates/use-dates';
import { MonthStepper } from '../../../features/request-work/month-stepper';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { mayAnalyse } from '../../../features/request-work/scopes';
import { SignedIn } from '../../../features/session/signed-in';
import { Card, Facts, Note, Page, StateFace, Status, useLanguage, useText, Words } from '../../../ui';
import { Bars } from '../../../ui/bars';

/** S003 一(三): of the settled bad ratings, those that were not substantiated. */
const MOST_NOT_SUBSTANTIATED = 0.25;
const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((100 * part) / whole));

/** The seventh step (分析, S004 五(二)): what a month's requests tell. */
export default function AnalysisPage() {
  const say = useText(requestListText);
  return (
    <SignedIn title={say('analysis')} may={mayAnalyse}>
      {() => <Analysis />}
    </SignedIn>
  );
}

function Analysis() {
  const say = useText(requestListText);
  const [month, setMonth] = useState(() => today().slice(0, 7));
  const query = useQuery('GET /requests/analysis', { query: { month } });
  const state = pageStateOf(query);
  return (
    <Page title={say('analysis')} above={<OfflineStrip query={query} />}>
      <MonthStepper month={month} onMonth={setMonth} />
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {query.data ? <Figures data={query.data} /> : null}
    </Page>
  );
}

function Figures({ data }: { data: MonthAnalysis }) {
  const say = useText(requestListText);
  const language = useLanguage();
  const { instant } = useDates();
  const count = (n: number) => say('count', { n });
  return (
    <>
      <Card title={say('submitted')}>
        <Words className="figure">{String(data.submitted)}</Words>
        <Words className="small muted">{say('asOf', { at: instant(data.asOf) })}</Words>
      </Card>
      <Chart
        title={say('solved')}
        bars={data.byOutcome.map(({ outcome, count: value }) => ({
          name: requestOutcomeTexts[outcome][language],
          value,
          text: count(value),
        }))}
      />
      <Chart
        title={say('byKind')}
        bars={data.byCategory.map(({ category, submitted: value, closed }) => ({
          name: requestCategoryTexts[category][language],
          value,
          text: say('kind.value', { n: value, closed }),
        }))}
      />
      <Chart
        title={say('byCause')}
        bars={data.byCause.map(({ cause, count: value }) => ({
          name: cause === null ? say('cause.none') : requestCauseText(cause, language),
          value,
          text: count(value),
        }))}
      />
      <Card title={say('promises')}>
        <Nothing of={data.promises} />
        <Facts
          figures
          rows={data.promises.map(({ kind, due, kept }) => ({
            name: requestClockTexts[kind][language],
            value: say('kept', { kept, due, share: percent(kept, due) }),
          }))}
        />
      </Card>
      <FollowUpFigures followUps={data.followUps} />
      {data.byDepartment.map((department) => (
        <DepartmentCard key={department.department.id} {...department} />
      ))}
    </>
  );
}

function Nothing({ of }: { of: readonly unknown[] }) {
  const say = useText(requestListText);
  return of.length === 0 ? <Words className="muted">{say('none')}</Words> : null;
}

/** Only what there was any of: a phone has no room for rows of nought. */
function Chart({ title, bars }: { title: string; bars: { name: string; value: number; text: string }[] }) {
  const some = bars.filter(({ value }) => value > 0);
  return (
    <Card title={title}>
      <Nothing of={some} />
      <Bars label={title} bars={some} />
    </Card>
  );
}

function FollowUpFigures({ followUps }: Pick<MonthAnalysis, 'followUps'>) {
  const say = useText(requestListText);
  const { settled, notSubstantiated } = followUps;
  const isBeyond = settled > 0 && notSubstantiated / settled > MOST_NOT_SUBSTANTIATED;
  const share = say('followUps.value', { n: notSubstantiated, share: percent(notSubstantiated, settled) });
  return (
    <Card title={say('followUps')}>
      <Facts
        figures
        rows={[
          { name: say('followUps.settled'), value: say('count', { n: settled }) },
          {
            name: say('followUps.share'),
            value: settled === 0 ? '' : <Status tone={isBeyond ? 'bad' : 'good'}>{share}</Status>,
          },
        ]}
      />
      {isBeyond ? <Note tone="warn">{say('followUps.aim')}</Note> : null}
    </Card>
  );
}

function DepartmentCard(figures: MonthAnalysis['byDepartment'][number]) {
  const say = useText(requestListText);
  const { department, led, closed, overdue, reopened, satisfaction } = figures;
  return (
    <Card title={department.name} action={<Words className="small muted">{say('byDepartment')}</Words>}>
      <Facts
        figures
        rows={[
          { name: say('led'), value: String(led) },
          { name: say('closed'), value: String(closed) },
          { name: say('red'), value: String(overdue) },
          { name: say('reopened'), value: String(reopened) },
          { name: say('satisfaction'), value: satisfaction === null ? '' : String(satisfaction) },
        ]}
      />
    </Card>
  );
}

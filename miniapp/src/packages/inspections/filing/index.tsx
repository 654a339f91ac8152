import { can, formatInstant } from '@anqi/shared';
import { filingText } from '@anqi/shared/wording/ui/filing';
import { cache, useQuery, type FilingContext, type PlanView, type Session } from '../../../api';
import { addressOf } from '../../../api/request';
import { useDates } from '../../../features/dates/use-dates';
import { EnterpriseStep } from '../../../features/filing/enterprise-step';
import { FilingScreen } from '../../../features/filing/filing-screen';
import { useFiling } from '../../../features/filing/use-filing';
import { useSubject, type FilingAddress } from '../../../features/filing/use-subject';
import { SignedIn } from '../../../features/session/signed-in';
import { clock } from '../../../platform/clock';
import { usePageParameters } from '../../../platform/page-parameters';
import { Page, useText, type PageState } from '../../../ui';
import { pageStateOf } from '../../../features/page-state-of';

interface Parameters extends FilingAddress {
  emergency?: string;
  /** Ids that a draft wants added to the plan that is amended, joined by dots. */
  addItems?: string;
}

/** Opened by enterprise, by a scanned plan code, for an amendment, for a recheck, or for an emergency. */
export default function FilingPage() {
  const params = usePageParameters();
  const title = useTitle(params);
  return (
    <SignedIn title={title} may={({ roles }) => can(roles, 'plan.file', ['own-department'])}>
      {(session) => <Subject session={session} params={params} title={title} />}
    </SignedIn>
  );
}

function useTitle({ emergency, planId, recheckOf }: Parameters): string {
  const say = useText(filingText);
  if (emergency) return say('title.emergency');
  if (planId) return say('title.amend');
  return say(recheckOf ? 'title.recheck' : 'title');
}

interface Opened {
  session: Session;
  params: Parameters;
  title: string;
}

function Subject({ session, params, title }: Opened) {
  const subject = useSubject(params);
  const { enterpriseId, prior, choose } = subject;
  const asks = { enterpriseId: enterpriseId ?? '', planId: params.planId || undefined };
  const read = useQuery('GET /filing-context', enterpriseId === null ? null : { query: asks });
  const state: PageState =
    subject.state.kind === 'ready' && enterpriseId !== null ? pageStateOf(read) : subject.state;
  if (state.kind !== 'ready') return <Page title={title} state={state} />;
  if (enterpriseId === null || read.data === null) {
    return (
      <Page title={title}>
        <EnterpriseStep badCode={subject.badCode} onChosen={choose} />
      </Page>
    );
  }
  const keptAt = read.stale
    ? (cache.read(addressOf('GET /filing-context', { query: asks }))?.at ?? null)
    : null;
  return (
    <Form
      key={`${enterpriseId}:${asks.planId ?? ''}`}
      {...{ session, params, title, prior, keptAt }}
      context={read.data}
      reload={read.reload}
      onOtherEnterprise={() => choose(null)}
    />
  );
}

interface FormProps extends Opened {
  context: FilingContext;
  prior: PlanView | null;
  keptAt: number | null;
  reload: () => void;
  onOtherEnterprise: () => void;
}

function Form({ session, params, title, context, prior, keptAt, reload, onOtherEnterprise }: FormProps) {
  const dates = useDates();
  const isEmergency = Boolean(params.emergency);
  const filing = useFiling({
    context,
    reload,
    place: {
      accountId: session.account.id,
      enterpriseId: context.enterprise.id,
      planId: params.planId || undefined,
      emergency: isEmergency,
    },
    opening: {
      emergency: isEmergency,
      recheckOf: prior,
      addItems: params.addItems ? params.addItems.split('.') : [],
      officerId: session.officerId,
      now: formatInstant(clock.now()),
    },
  });
  const keptFrom = keptAt === null ? null : dates.instant(formatInstant(keptAt));
  return <FilingScreen {...{ filing, title, isEmergency, keptFrom, onOtherEnterprise }} />;
}

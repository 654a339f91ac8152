import { mayEver } from '@anqi/shared';
import { complaintsText } from '@anqi/shared/wording/ui/complaints';
import { useQuery, type ComplaintMark } from '../../api';
import { Button, Note, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { useSession } from '../session/session';

type Route = 'GET /plans/{id}/complaint-marks' | 'GET /filing-attempts/{id}/complaint-marks';

/** For whoever approves: whether the complaint that a filing goes by came from somebody on the list. */
export function ComplaintMarks({ route, id, reason }: { route: Route; id: string; reason: string }) {
  const say = useText(complaintsText);
  const { session } = useSession();
  const isAsked = reason === 'complaint' && mayEver(session?.roles ?? [], 'complaint-mark.read');
  const marks = useQuery(route, isAsked ? { path: { id } } : null);
  const { problem } = marks;
  if (!isAsked || (problem?.kind === 'problem' && problem.status < 500)) return null; // not his to see
  if (problem !== null && marks.data === null)
    return (
      <Note tone="warn" id="complaint-marks-failed">
        <Words>{say('failed')}</Words>
        <Button small tone="plain" busy={marks.loading} onTap={marks.reload}>
          {say('again')}
        </Button>
      </Note>
    );
  return (
    <>
      {(marks.data?.items ?? []).map((mark) => (
        <Mark key={mark.entryNo} mark={mark} />
      ))}
    </>
  );
}

function Mark({ mark }: { mark: ComplaintMark }) {
  const say = useText(complaintsText);
  const dates = useDates();
  const { entryNo, reason, matchedBy, listedFrom, listedUntil, standing } = mark;
  const isListed = standing === 'listed';
  const from = dates.dayInFull(listedFrom);
  const listed =
    listedUntil === null
      ? say('listed.from', { from })
      : say('listed.period', { from, until: dates.dayInFull(listedUntil) });
  const isByPhone = matchedBy === 'phone';
  return (
    <Note tone={isListed ? 'warn' : 'info'} id="complaint-mark" title={say(isListed ? 'title' : 'removed')}>
      <Words>{say(isByPhone ? 'byPhone' : 'byName')}</Words>
      <Words>{reason}</Words>
      <Words className="small muted">{`${entryNo} · ${listed}`}</Words>
      <Words className="small">{say(isListed ? 'say' : 'removed.say')}</Words>
    </Note>
  );
}

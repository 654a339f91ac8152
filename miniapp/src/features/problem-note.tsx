import { commonText } from '@anqi/shared/wording/ui/common';
import type { Problem } from '../api';
import { Note, useText, Words } from '../ui';

/** Why what was just tried did not go through; what was typed stays. */
export function ProblemNote({ problem }: { problem: Problem | null }) {
  const say = useText(commonText);
  if (problem === null) return null;
  if (problem.kind !== 'problem') {
    return (
      <Note tone="warn" live title={say(problem.kind === 'offline' ? 'offlineTitle' : 'timeoutTitle')}>
        {say('offlineHint')}
      </Note>
    );
  }
  if (problem.code === 'photo-missing') {
    return (
      <Note tone="bad" live title={say('photoMissing')}>
        {say('photoMissingHint')}
      </Note>
    );
  }
  return (
    <Note tone="bad" live title={problem.title || say('errorTitle')}>
      <Words>{problem.detail ?? say('errorHint', { id: problem.requestId ?? '—' })}</Words>
    </Note>
  );
}

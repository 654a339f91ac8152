import { useState } from 'react';
import { requestStatusTexts } from '@anqi/shared/wording/requests';
import { askText } from '@anqi/shared/wording/ui/ask';
import { uploads, useIntention, type RequestRow, type RequestView, type WaitingPhoto } from '../../api';
import { navigation } from '../../platform/navigation';
import { Box, Button, Card, Note, Sheet, Status, useLanguage, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';
import { REQUEST_TONES } from './request-tone';

export interface SimilarSheetProps {
  similar: RequestRow[];
  words: string;
  photos: WaitingPhoto[];
  /** A member adds to his own; others may only look. */
  mayAdd: boolean;
  onAdded: (request: RequestView) => void;
  onAnyway: () => void;
  onClose: () => void;
}

/** What is under way already, before the same is asked once more. */
export function SimilarSheet(props: SimilarSheetProps) {
  const say = useText(askText);
  const { similar, mayAdd, onAnyway, onClose } = props;
  const adding = useAdding(props);
  const foot = (
    <>
      <Button id="similar-anyway" tone="plain" disabled={adding.busy} onTap={onAnyway}>
        {say('similar.anyway')}
      </Button>
      <Button tone="text" onTap={onClose}>
        {say('similar.back')}
      </Button>
    </>
  );
  return (
    <Sheet title={say('similar.title')} onClose={onClose} foot={foot}>
      <Words className="muted">{say(mayAdd ? 'similar.say' : 'similar.say.staff')}</Words>
      <Box className="stack stack--tight" role="list">
        {similar.map((request) => (
          <One
            key={request.id}
            request={request}
            busy={adding.busy}
            onAdd={mayAdd ? () => void adding.add(request) : null}
          />
        ))}
      </Box>
      {adding.photosWait ? (
        <Note tone="warn" live>
          {say('similar.photos')}
        </Note>
      ) : null}
      <ProblemNote problem={adding.problem} />
    </Sheet>
  );
}

interface OneProps {
  request: RequestRow;
  busy: boolean;
  onAdd: (() => void) | null;
}

function One({ request, busy, onAdd }: OneProps) {
  const say = useText(askText);
  const language = useLanguage();
  const dates = useDates();
  const { id, number, summary, status, createdAt } = request;
  return (
    <Card className="card--inside">
      <Box className="spread" role="listitem">
        <Words className="small muted">{`${number} · ${dates.instant(createdAt)}`}</Words>
        <Status tone={REQUEST_TONES[status]}>{requestStatusTexts[status][language]}</Status>
      </Box>
      <Words>{summary}</Words>
      {onAdd === null ? (
        <Button small tone="soft" onTap={() => navigation.open('packages/requests/request/index', { id })}>
          {say('similar.see')}
        </Button>
      ) : (
        <Button tone="soft" busy={busy} label={`${say('similar.add')} ${number}`} onTap={onAdd}>
          {say('similar.add')}
        </Button>
      )}
    </Card>
  );
}

/** The words and the photos become a comment on the other one. */
function useAdding({ words, photos, onAdded }: SimilarSheetProps) {
  const [sending, setSending] = useState(false);
  const [photosWait, setPhotosWait] = useState(false);
  const { busy, problem, submit } = useIntention('POST /requests/{id}/events');
  const add = async ({ id }: RequestRow) => {
    if (sending) return;
    setSending(true);
    setPhotosWait(false);
    const sent = await Promise.all(photos.map((photo) => uploads.send(photo)));
    const photoIds = sent.flatMap((each) => (each.ok ? [each.value] : []));
    setSending(false);
    if (photoIds.length < photos.length) return setPhotosWait(true);
    const body = { event: 'comment' as const, words, ...(photoIds.length > 0 ? { photoIds } : {}) };
    const outcome = await submit({ path: { id }, body });
    if (outcome.kind === 'done') onAdded(outcome.value);
  };
  return { busy: busy || sending, problem, photosWait, add };
}

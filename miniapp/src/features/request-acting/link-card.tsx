import { useState } from 'react';
import { can } from '@anqi/shared';
import { linkResultTexts, requestStatusTexts } from '@anqi/shared/wording/requests';
import { requestWorkText } from '@anqi/shared/wording/ui/request-work';
import { useIntention, useQuery, type LinkedOne, type RequestView, type Session } from '../../api';
import {
  Box,
  Button,
  Card,
  List,
  Note,
  OptionRow,
  Row,
  Sheet,
  toast,
  useLanguage,
  useText,
  Words,
} from '../../ui';
import { ProblemNote } from '../problem-note';
import type { OpenRequest } from '../requests/open-request';

const NO_MAIN: readonly RequestView['status'][] = ['duplicate', 'withdrawn'];

/** Others of the same kind, of whichever enterprise, are taken along with this one: by the centre. */
export function LinkCard({ open, session }: { open: OpenRequest; session: Session }) {
  const say = useText(requestWorkText);
  const [isOpen, setOpen] = useState(false);
  const may = can(session.roles, 'request.link', ['district']);
  if (!may || NO_MAIN.includes(open.request.status)) return null;
  return (
    <Card id="link-card">
      <List label={say('link')}>
        <Row id="link-open" title={say('link')} note={say('link.note')} onTap={() => setOpen(true)} />
      </List>
      {isOpen ? <LinkSheet open={open} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

function LinkSheet({ open, onClose }: { open: OpenRequest; onClose: () => void }) {
  const say = useText(requestWorkText);
  const { id: mainId } = open.request;
  const { busy, problem, submit } = useIntention('POST /request-links');
  const [chosen, setChosen] = useState<string[]>([]);
  const [failed, setFailed] = useState<LinkedOne[]>([]);
  const [tried, setTried] = useState(false);
  const press = async () => {
    setTried(true);
    if (chosen.length === 0) return;
    const outcome = await submit({ body: { mainId, ids: chosen } });
    if (outcome.kind !== 'done') return;
    const { items } = outcome.value;
    const linked = items.filter(({ result }) => result === 'done' || result === 'unchanged');
    const others = items.filter((item) => !linked.includes(item));
    open.reload();
    if (linked.length > 0) toast(say('link.done', { n: linked.length }));
    if (others.length === 0) return onClose();
    setFailed(others);
    setChosen([]);
    setTried(false);
  };
  const foot = (
    <Button id="link-yes" busy={busy} onTap={() => void press()}>
      {say('link.yes', { n: chosen.length })}
    </Button>
  );
  return (
    <Sheet title={say('link')} onClose={onClose} foot={foot}>
      <Words>{say('link.say')}</Words>
      <Failed failed={failed} />
      <Candidates mainId={mainId} chosen={chosen} onChosen={setChosen} />
      {tried && chosen.length === 0 ? (
        <Note tone="bad" live>
          {say('link.choose')}
        </Note>
      ) : null}
      <ProblemNote problem={problem} />
    </Sheet>
  );
}

function Failed({ failed }: { failed: LinkedOne[] }) {
  const say = useText(requestWorkText);
  const language = useLanguage();
  if (failed.length === 0) return null;
  return (
    <Note tone="warn" live title={say('link.partly')}>
      {failed.map(({ id, number, result }) => (
        <Words key={id}>{[number, linkResultTexts[result][language]].filter(Boolean).join(' · ')}</Words>
      ))}
    </Note>
  );
}

interface CandidatesProps {
  mainId: string;
  chosen: string[];
  onChosen: (ids: string[]) => void;
}

function Candidates({ mainId, chosen, onChosen }: CandidatesProps) {
  const say = useText(requestWorkText);
  const language = useLanguage();
  const { data, problem, reload } = useQuery('GET /requests/{id}/link-candidates', { path: { id: mainId } });
  if (problem !== null && data === null) {
    return (
      <Button tone="plain" onTap={reload}>
        {say('link.failed')}
      </Button>
    );
  }
  if (data === null) return null;
  if (data.items.length === 0) return <Words className="muted">{say('link.none')}</Words>;
  const toggle = (id: string) =>
    onChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <Box role="group" label={say('link.candidates')}>
      {data.items.map(({ id, number, enterprise, summary, status }) => (
        <OptionRow
          key={id}
          many
          chosen={chosen.includes(id)}
          option={{
            id,
            title: summary,
            note: [enterprise.name, number, requestStatusTexts[status][language]].join(' · '),
          }}
          onTap={() => toggle(id)}
        />
      ))}
    </Box>
  );
}

import { useState } from 'react';
import { can } from '@anqi/shared';
import { linkResultTexts, requestStatusTexts } from '@anqi/shared/wording/requests';
import { commonText } from '@anqi/shared/wording/ui/common';
import { requestWorkText } from '@anqi/shared/wording/ui/request-work';
import {
  useIntention,
  useQuery,
  type LinkedOne,
  type RequestRow,
  type RequestView,
  type Session,
} from '../../api';
import {
  Box,
  Button,
  Card,
  List,
  Note,
  OptionRow,
  Row,
  SearchBox,
  Sheet,
  toast,
  useLanguage,
  useText,
  Words,
} from '../../ui';
import { ProblemNote } from '../problem-note';
import type { OpenRequest } from '../requests/open-request';
import { useRequestSearch } from './use-request-search';

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

/** Alike ones are offered; others are found by number or words. */
function Candidates({ mainId, chosen, onChosen }: CandidatesProps) {
  const say = useText(requestWorkText);
  const sayCommon = useText(commonText);
  const { data, problem, reload } = useQuery('GET /requests/{id}/link-candidates', { path: { id: mainId } });
  const { typed, setTyped, found } = useRequestSearch(mainId);
  const failed = problem !== null && data === null && found === null;
  const shown = found ?? data?.items ?? [];
  const toggle = (id: string) =>
    onChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <>
      <SearchBox id="link-search" label={say('duplicate.search')} value={typed} onValue={setTyped} />
      {failed ? (
        <Button tone="plain" onTap={reload}>
          {say('link.failed')}
        </Button>
      ) : null}
      {found === null && data?.items.length === 0 ? (
        <Words className="muted">{say('link.none')}</Words>
      ) : null}
      {found?.length === 0 ? <Words className="muted">{sayCommon('nothingFound')}</Words> : null}
      <Options shown={shown} chosen={chosen} onTap={toggle} />
    </>
  );
}

interface OptionsProps {
  shown: readonly RequestRow[];
  chosen: string[];
  onTap: (id: string) => void;
}

function Options({ shown, chosen, onTap }: OptionsProps) {
  const say = useText(requestWorkText);
  const language = useLanguage();
  return (
    <Box role="group" label={say('link.candidates')}>
      {shown.map(({ id, number, enterprise, summary, status }) => (
        <OptionRow
          key={id}
          many
          chosen={chosen.includes(id)}
          option={{
            id,
            title: summary,
            note: [enterprise.name, number, requestStatusTexts[status][language]].join(' · '),
          }}
          onTap={() => onTap(id)}
        />
      ))}
    </Box>
  );
}

import type { RoutingRow } from '@anqi/shared';
import { commonText } from '@anqi/shared/wording/ui/common';
import { routingFaultTexts, routingText } from '@anqi/shared/wording/ui/routing';
import { useState } from 'react';
import { request, type RoutingProposal, type RoutingTrial } from '../../api';
import { Button, Card, Heading, List, Note, Row, useLanguage, useText, useWords, Words } from '../../ui';
import type { Naming } from './use-naming';

export interface TrialCardProps {
  trial: RoutingTrial;
  proposal: RoutingProposal;
  naming: Naming;
}

/** What a draft would do: what is wrong with it, and whom it moves. */
export function TrialCard({ trial, proposal, naming }: TrialCardProps) {
  const say = useText(routingText);
  const { faults, enterprises, moved, kept, openRequests, moves } = trial;
  return (
    <Card title={say('tried')} id="routing-trial">
      {faults.length > 0 ? <Faults faults={faults} table={proposal.table} naming={naming} /> : null}
      <Words className="strong" live="polite" id="routing-moved">
        {moved === 0 ? say('nothing') : say('movedOf', { moved, all: enterprises })}
      </Words>
      {kept > 0 ? <Words>{say('kept', { n: kept })}</Words> : null}
      {openRequests > 0 ? <Words>{say('open', { n: openRequests })}</Words> : null}
      {moves.length > 0 ? (
        <List label={say('tried')}>
          {moves.map(({ from, to, enterprises: n }) => (
            <MoveRow key={`${from?.id}>${to?.id}`} from={from} to={to} n={n} />
          ))}
        </List>
      ) : null}
      {moved > 0 ? <Examples trial={trial} proposal={proposal} /> : null}
    </Card>
  );
}

type Move = Pick<RoutingTrial['moves'][number], 'from' | 'to'>;

function useMoveText(): (move: Move) => string {
  const say = useText(routingText);
  return ({ from, to }) => {
    if (from && to && from.id === to.id) return say('sameUnit', { unit: to.name });
    return say('fromTo', { from: from?.name ?? say('nobody'), to: to?.name ?? say('nobody') });
  };
}

function MoveRow({ from, to, n }: Move & { n: number }) {
  const say = useText(routingText);
  return <Row title={useMoveText()({ from, to })} trailing={say('count', { n })} />;
}

interface FaultsProps {
  faults: RoutingTrial['faults'];
  table: RoutingRow[];
  naming: Naming;
}

function Faults({ faults, table, naming }: FaultsProps) {
  const say = useText(routingText);
  const inWords = useWords();
  const language = useLanguage();
  const nameOf = (id: string) => table.find((row) => row.id === id)?.name[language] ?? id;
  return (
    <Note tone="bad" title={say('faults')} id="routing-faults">
      {faults.map(({ row, kind, role }) => (
        <Words key={`${row}:${kind}:${role}`} className="stack">
          {inWords(routingFaultTexts[kind as keyof typeof routingFaultTexts], {
            row: nameOf(row),
            role: role === null ? '' : naming.role(role),
          })}
        </Words>
      ))}
    </Note>
  );
}

/** The enterprises that change, page by page. */
function Examples({ trial, proposal }: Pick<TrialCardProps, 'trial' | 'proposal'>) {
  const say = useText(routingText);
  const sayCommon = useText(commonText);
  const moveText = useMoveText();
  const [further, setFurther] = useState<{
    of: RoutingTrial;
    items: RoutingTrial['examples'];
    next: string | null;
  }>();
  const [busy, setBusy] = useState(false);
  const own = further?.of === trial ? further : { of: trial, items: [], next: trial.nextCursor };
  const more = async (cursor: string) => {
    setBusy(true);
    const answer = await request('POST /routing/trials', {
      query: { cursor },
      body: { table: proposal.table, roles: proposal.roles },
    });
    setBusy(false);
    if (!answer.ok) return;
    const { examples, nextCursor } = answer.value;
    setFurther({ of: trial, items: [...own.items, ...examples], next: nextCursor });
  };
  const { next } = own;
  return (
    <>
      <Heading level={2}>{say('examples')}</Heading>
      <List label={say('examples')}>
        {[...trial.examples, ...own.items].map(({ enterprise, from, to }) => (
          <Row key={enterprise.id} title={enterprise.name} note={moveText({ from, to })} />
        ))}
      </List>
      {next === null ? null : (
        <Button tone="plain" busy={busy} onTap={() => void more(next)}>
          {sayCommon('more')}
        </Button>
      )}
    </>
  );
}

import type { RequestEvent } from '@anqi/shared';
import { requestEventTexts } from '@anqi/shared/wording/requests';
import { requestWorkText } from '@anqi/shared/wording/ui/request-work';
import { queue } from '../../api';
import { Box, Button, Card, List, Note, Row, useLanguage, useText, Words } from '../../ui';
import { splitActs, type Act } from './acts';
import { actOfEntry, useEntryName, type Acting } from './use-acting';

const REFUSALS: readonly (RequestEvent | 'call')[] = ['refuse-extension', 'refuse-close-out'];

function useActName(): (act: Act) => string {
  const say = useText(requestWorkText);
  const language = useLanguage();
  return ({ id }) => (id === 'call' ? say('call') : requestEventTexts[id][language]);
}

/** What moves the request on, at the lower edge; nothing where it is not one's move. */
export function MainActs({ acting }: { acting: Acting }) {
  const nameOf = useActName();
  return (
    <Box className="two-buttons">
      {splitActs(acting.acts).main.map((act, index) => (
        <Button
          key={act.id}
          id={`act-${act.id}`}
          tone={REFUSALS.includes(act.id) ? 'danger' : index === 0 ? 'primary' : 'soft'}
          onTap={() => acting.open(act)}
        >
          {nameOf(act)}
        </Button>
      ))}
    </Box>
  );
}

export const hasMain = ({ acts }: Acting): boolean => splitActs(acts).main.length > 0;

export function OtherActs({ acting }: { acting: Acting }) {
  const say = useText(requestWorkText);
  const nameOf = useActName();
  const { others } = splitActs(acting.acts);
  if (others.length === 0) return null;
  return (
    <Card title={say('more')} id="other-acts">
      <List label={say('more')}>
        {others.map((act) => (
          <Row key={act.id} id={`act-${act.id}`} title={nameOf(act)} onTap={() => acting.open(act)} />
        ))}
      </List>
    </Card>
  );
}

/** What a dead zone kept back, and what was not accepted afterwards. */
export function QueuedActs({ acting }: { acting: Acting }) {
  const say = useText(requestWorkText);
  const nameOf = useEntryName();
  return (
    <>
      {acting.waiting.map((entry) => (
        <Note key={entry.key} tone="warn" live>
          {say('queued.wait', { event: nameOf(entry) })}
        </Note>
      ))}
      {acting.refused.map((entry) => (
        <Note key={entry.key} tone="bad" live title={entry.problem?.title}>
          <Box className="stack stack--tight">
            <Words>{say('queued.refused', { event: nameOf(entry) })}</Words>
            <Button
              small
              tone="plain"
              onTap={() => {
                queue.remove(entry.key);
                acting.open(actOfEntry(entry));
              }}
            >
              {say('queued.again')}
            </Button>
          </Box>
        </Note>
      ))}
    </>
  );
}

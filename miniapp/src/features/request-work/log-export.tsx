import { mayEver } from '@anqi/shared';
import { requestDeskText } from '@anqi/shared/wording/ui/request-desk';
import { useFile, type RequestView, type Session } from '../../api';
import { SPREADSHEETS } from '../../platform/files';
import { Box, Button, useText } from '../../ui';
import { ProblemNote } from '../problem-note';

/** Everything that happened to one request, as a file. */
export function LogExport({ request, session }: { request: RequestView; session: Session }) {
  const say = useText(requestDeskText);
  const { busy, problem, open } = useFile('GET /requests/{id}/log');
  if (!mayEver(session.roles, 'request.export')) return null;
  const { id, number } = request;
  return (
    <Box className="stack">
      <ProblemNote problem={problem} />
      {SPREADSHEETS.map((format) => (
        <Button
          key={format}
          tone="plain"
          busy={busy}
          onTap={() => void open({ path: { id }, query: { format } }, `log-${number}.${format}`)}
        >
          {`${say('export.log')} · ${say(`export.${format}`)}`}
        </Button>
      ))}
    </Box>
  );
}

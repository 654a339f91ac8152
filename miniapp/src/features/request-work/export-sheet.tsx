import { useState } from 'react';
import { requestStatusTexts } from '@anqi/shared/wording/requests';
import { requestCategoryTexts } from '@anqi/shared/wording/requests-categories';
import { requestDeskText } from '@anqi/shared/wording/ui/request-desk';
import { requestListText } from '@anqi/shared/wording/ui/request-lists';
import { useFile, useQuery, type ExportFormat } from '../../api';
import { SPREADSHEETS } from '../../platform/files';
import { Button, Facts, Segmented, Sheet, useLanguage, useText, Words } from '../../ui';
import { today } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';
import { ANY, asked, type Filter } from './filter';
import type { StaffScope } from './scopes';

interface ExportSheetProps {
  scope: StaffScope;
  filter: Filter;
  onClose: () => void;
}

/** The list as it is shown, every page of it, as a file: what is in it stands above the button. */
export function ExportSheet({ scope, filter, onClose }: ExportSheetProps) {
  const say = useText(requestDeskText);
  const sayList = useText(requestListText);
  const [format, setFormat] = useState<ExportFormat>(SPREADSHEETS[0] ?? 'xlsx');
  const query = { scope, ...asked(filter, today()) };
  const preview = useQuery('GET /requests/export/preview', { query });
  const { busy, problem, open } = useFile('GET /requests/export');
  const rows = preview.data?.rows ?? null;
  const filters = useFilterWords(filter);
  return (
    <Sheet
      title={say('export.title')}
      onClose={onClose}
      foot={
        <Button
          id="export-yes"
          busy={busy}
          disabled={rows === 0}
          onTap={() => void open({ query: { ...query, format } }, `requests-${today()}.${format}`)}
        >
          {say('export.fetch')}
        </Button>
      }
    >
      <Facts
        rows={[
          { name: say('export.scope'), value: sayList(`scope.${scope}`) },
          { name: say('export.filters'), value: filters || say('export.unfiltered') },
        ]}
      />
      {rows === null ? null : (
        <Words className="strong">{rows === 0 ? say('export.none') : say('export.rows', { n: rows })}</Words>
      )}
      <Formats format={format} onFormat={setFormat} />
      <Words className="small muted">{say('export.masked')}</Words>
      <ProblemNote problem={preview.problem ?? problem} />
    </Sheet>
  );
}

interface FormatsProps {
  format: ExportFormat;
  onFormat: (format: ExportFormat) => void;
}

function Formats({ format, onFormat }: FormatsProps) {
  const say = useText(requestDeskText);
  if (SPREADSHEETS.length < 2) return null;
  return (
    <Segmented
      label={say('export.format')}
      options={SPREADSHEETS.map((id) => ({ id, title: say(`export.${id}`) }))}
      value={format}
      onValue={onFormat}
    />
  );
}

function useFilterWords({ due, status, category, window, enterprise, q }: Filter): string {
  const say = useText(requestDeskText);
  const sayList = useText(requestListText);
  const language = useLanguage();
  return [
    due === 'all' ? '' : sayList(`due.${due}`),
    status === ANY ? '' : requestStatusTexts[status][language],
    category === ANY ? '' : requestCategoryTexts[category][language],
    window === ANY ? '' : `${say('window')} ${say(`window.${window}`)}`,
    enterprise?.name ?? '',
    q === '' ? '' : `“${q}”`,
  ]
    .filter(Boolean)
    .join(say('and'));
}

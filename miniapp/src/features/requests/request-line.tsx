import { requestCategoryTexts } from '@anqi/shared/wording/requests-categories';
import { requestStatusTexts } from '@anqi/shared/wording/requests';
import { myRequestsText } from '@anqi/shared/wording/ui/my-requests';
import type { RequestRow } from '../../api';
import { navigation } from '../../platform/navigation';
import { Row, Status, useLanguage, useText, Words, type Tone } from '../../ui';
import { useDates } from '../dates/use-dates';
import { needOf, type Need } from './needs-me';
import { LIGHT_TONES, REQUEST_TONES } from './request-tone';
import { seen } from './seen';

export interface RequestLineProps {
  row: RequestRow;
  accountId: string;
  /** The enterprise is named where a member belongs to several. */
  naming?: boolean;
}

const NEED_TONES: Record<Need, Tone> = { material: 'warn', rate: 'accent', new: 'info' };

/** One own request: what it was, where it stands, by when, and what it wants of me. */
export function RequestLine({ row, accountId, naming }: RequestLineProps) {
  const say = useText(myRequestsText);
  const language = useLanguage();
  const need = needOf(row, seen.hasNews(accountId, row));
  const about = [requestCategoryTexts[row.category][language], naming ? row.enterprise.name : row.lead?.name];
  return (
    <Row
      title={<Words className="two-lines">{row.summary}</Words>}
      note={about.filter(Boolean).join(' · ')}
      meta={<When row={row} />}
      trailing={
        <>
          {need === null ? null : <Status tone={NEED_TONES[need]}>{say(`row.${need}`)}</Status>}
          {need === 'material' ? null : (
            <Status tone={row.light === 'red' ? LIGHT_TONES.red : REQUEST_TONES[row.status]}>
              {requestStatusTexts[row.status][language]}
            </Status>
          )}
          {row.urgent ? <Status tone="bad">{say('row.urgent')}</Status> : null}
        </>
      }
      onTap={() => navigation.open('packages/requests/request/index', { id: row.id })}
    />
  );
}

function When({ row: { dueAt, provisional, createdAt } }: { row: RequestRow }) {
  const say = useText(myRequestsText);
  const dates = useDates();
  if (dueAt === null) return say('row.at', { at: dates.instant(createdAt) });
  return say(provisional ? 'row.provisional' : 'row.due', { at: dates.instant(dueAt) });
}

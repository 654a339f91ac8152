import { requestCategoryTexts } from '@anqi/shared/wording/requests-categories';
import { complexityTexts } from '@anqi/shared/wording/requests';
import { commonText } from '@anqi/shared/wording/ui/common';
import { requestText } from '@anqi/shared/wording/ui/requests';
import type { RequestView } from '../../api';
import { Card, Facts, useLanguage, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { RevealContact } from '../reveals/reveal-contact';
import { PhotoStrip } from './photo-strip';
import type { RequestPartProps } from './request-head';

/** What was asked, by whom, and which units have a part in it. */
export function RequestDetails({ request, isOwn }: RequestPartProps) {
  return (
    <>
      <Asked request={request} isOwn={isOwn} />
      <Units request={request} />
    </>
  );
}

function Asked({ request, isOwn }: RequestPartProps) {
  const say = useText(requestText);
  const language = useLanguage();
  const dates = useDates();
  const { words, photoIds, category, enterprise, createdAt, channel } = request;
  return (
    <Card title={say('asked')} id="request-asked">
      <Words className="as-written">{words}</Words>
      {photoIds.length > 0 ? <PhotoStrip ids={photoIds} /> : null}
      <Facts
        rows={[
          isOwn
            ? { name: say('enterprise'), value: enterprise.name }
            : { name: say('category'), value: requestCategoryTexts[category][language] },
          { name: say('submitted'), value: dates.instant(createdAt) },
          { name: say('channel'), value: say(`channel.${channel}`) },
          { name: say('contact'), value: <Contact request={request} /> },
        ]}
      />
      {request.contact.revealable ? <RevealContact subject="request" id={request.id} /> : null}
    </Card>
  );
}

function Contact({ request: { contact } }: { request: RequestView }) {
  const say = useText(requestText);
  const shown = [contact.name, contact.phone].filter(Boolean).join(' ');
  return <Words>{shown || say('contact.none')}</Words>;
}

const PARTS = ['first-unit', 'lead', 'principal', 'cooperating'] as const;

function Units({ request: { departments, complexity } }: { request: RequestView }) {
  const say = useText(requestText);
  const sayCommon = useText(commonText);
  const language = useLanguage();
  if (departments.length === 0) return null;
  const unitsOf = (wanted: (typeof PARTS)[number]) =>
    departments
      .filter(({ part }) => part === wanted)
      .map(({ department }) => department.name)
      .join(sayCommon('and'));
  const rows = PARTS.map((part) => ({ name: say(`part.${part}`), value: unitsOf(part) }));
  return (
    <Card title={say('departments')}>
      <Facts
        rows={[
          ...rows,
          {
            name: say('complexity'),
            value: complexity === null ? '' : complexityTexts[complexity][language],
          },
        ]}
      />
    </Card>
  );
}

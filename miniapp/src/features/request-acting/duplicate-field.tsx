import { requestFieldTexts, requestStatusTexts } from '@anqi/shared/wording/requests';
import { commonText } from '@anqi/shared/wording/ui/common';
import { requestWorkText } from '@anqi/shared/wording/ui/request-work';
import { Box, Field, Note, OptionRow, SearchBox, useLanguage, useText, Words } from '../../ui';
import { useFault, type OneFieldProps } from './field-props';
import { useRequestSearch } from './use-request-search';

/** Finds the request that this one goes on in, of whichever enterprise. */
export function DuplicateField(props: OneFieldProps) {
  const say = useText(requestWorkText);
  const sayCommon = useText(commonText);
  const language = useLanguage();
  const { form, change, request } = props;
  const { typed, setTyped, found } = useRequestSearch(request.id);
  return (
    <Field id="act-duplicate" label={requestFieldTexts['duplicate-of'][language]} error={useFault(props)}>
      {form.duplicate ? (
        <Note tone="info">{say('duplicate.chosen', { number: form.duplicate.number })}</Note>
      ) : null}
      <SearchBox label={say('duplicate.search')} value={typed} onValue={setTyped} />
      <Box role="radiogroup" label={requestFieldTexts['duplicate-of'][language]}>
        {(found ?? []).map(({ id, number, enterprise, summary, status }) => (
          <OptionRow
            key={id}
            many={false}
            chosen={form.duplicate?.id === id}
            option={{
              id,
              title: summary,
              note: [enterprise.name, number, requestStatusTexts[status][language]].join(' · '),
            }}
            onTap={() => change({ duplicate: { id, number } })}
          />
        ))}
      </Box>
      {found?.length === 0 ? <Words className="muted">{sayCommon('nothingFound')}</Words> : null}
    </Field>
  );
}

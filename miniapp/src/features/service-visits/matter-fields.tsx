import { REQUEST_CATEGORIES, SERVICE_VISIT_LIMITS } from '@anqi/shared';
import { requestCategoryTexts } from '@anqi/shared/wording/requests-categories';
import { serviceVisitsText } from '@anqi/shared/wording/ui/service-visits';
import { Button, Card, ChooseOne, Segmented, TextField, useText } from '../../ui';
import { leastOf, lengthOf, type MatterForm } from './log-form';

export interface MatterFieldsProps {
  matter: MatterForm;
  index: number;
  /** What is wrong is said once it was tried. */
  tried: boolean;
  onChange: (part: Partial<MatterForm>) => void;
  onRemove: () => void;
}

/** One thing that was asked for, and what becomes of it. */
export function MatterFields({ matter, index, tried, onChange, onRemove }: MatterFieldsProps) {
  const say = useText(serviceVisitsText);
  const sayCategory = useText(requestCategoryTexts);
  const { category, words, way, answer } = matter;
  const { leastWords, mostWords } = SERVICE_VISIT_LIMITS;
  const id = `matter-${index}`;
  const n = index + 1;
  const tooShort = (text: string, least: number) =>
    tried && lengthOf(text) < least ? say('tooShort', { n: least }) : null;
  return (
    <Card
      id={id}
      title={say('form.matter', { n })}
      action={
        <Button small tone="text" label={say('form.remove', { n })} onTap={onRemove}>
          {say('form.removeShort')}
        </Button>
      }
    >
      <ChooseOne
        id={`${id}-category`}
        label={say('form.category')}
        options={REQUEST_CATEGORIES.map((each) => ({ id: each, title: sayCategory(each) }))}
        search={false}
        value={category}
        error={tried && category === null ? say('form.categoryMissing') : null}
        onValue={(chosen) =>
          onChange({ category: REQUEST_CATEGORIES.find((each) => each === chosen) ?? null })
        }
      />
      <TextField
        id={`${id}-words`}
        label={say('form.matterWords')}
        long
        maxLength={mostWords}
        value={words}
        error={tooShort(words, leastOf(matter))}
        onValue={(value) => onChange({ words: value })}
      />
      <Segmented
        label={say('form.way')}
        options={(['request', 'answer'] as const).map((each) => ({ id: each, title: say(`form.${each}`) }))}
        value={way}
        onValue={(value) => onChange({ way: value })}
      />
      {way === 'answer' ? (
        <TextField
          id={`${id}-answer`}
          label={say('form.answerWords')}
          long
          maxLength={mostWords}
          value={answer}
          error={tooShort(answer, leastWords)}
          onValue={(value) => onChange({ answer: value })}
        />
      ) : null}
    </Card>
  );
}

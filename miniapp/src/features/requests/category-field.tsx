import { REQUEST_CATEGORIES, type RequestCategory } from '@anqi/shared';
import { requestCategoryTexts } from '@anqi/shared/wording/requests-categories';
import { askText } from '@anqi/shared/wording/ui/ask';
import { Box, Button, Field, Icon, Tap, useLanguage, useText, Words } from '../../ui';
import { CATEGORY_ICONS } from './category-icons';

export interface CategoryFieldProps {
  value: RequestCategory | null;
  error: string | null;
  onValue: (category: RequestCategory | null) => void;
}

/** One of twelve by its picture; once chosen it makes room for the words. */
export function CategoryField({ value, error, onValue }: CategoryFieldProps) {
  const say = useText(askText);
  const language = useLanguage();
  const label = say('category');
  if (value !== null) {
    return (
      <Field id="ask-category" label={label}>
        <Box className="chosen-category">
          <Icon name={CATEGORY_ICONS[value]} />
          <Words className="strong">{requestCategoryTexts[value][language]}</Words>
          <Button small tone="text" id="ask-category-change" onTap={() => onValue(null)}>
            {say('category.change')}
          </Button>
        </Box>
      </Field>
    );
  }
  return (
    <Field id="ask-category" label={label} error={error}>
      <Box className="categories" role="radiogroup" label={label}>
        {REQUEST_CATEGORIES.map((category) => (
          <Tap
            key={category}
            role="radio"
            checked={false}
            className="category"
            onTap={() => onValue(category)}
          >
            <Icon name={CATEGORY_ICONS[category]} className="category__sign" />
            <Words className="category__name">{requestCategoryTexts[category][language]}</Words>
          </Tap>
        ))}
      </Box>
    </Field>
  );
}

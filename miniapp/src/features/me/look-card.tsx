import { LANGUAGES } from '@anqi/shared/wording/language';
import { meText } from '@anqi/shared/wording/ui/me';
import { Box, Card, preferences, Segmented, SwitchRow, usePreferences, useText, Words } from '../../ui';

const THEMES = ['system', 'light', 'dark'] as const;

/** Large text, light or dark, and the language. */
export function LookCard() {
  const say = useText(meText);
  const { largeText, theme, language } = usePreferences();
  return (
    <Card title={say('look')}>
      <Box className="list">
        <SwitchRow
          title={say('largeText')}
          on={largeText}
          onChange={(on) => preferences.set({ largeText: on })}
        />
      </Box>
      <Words>{say('theme')}</Words>
      <Segmented
        label={say('theme')}
        options={THEMES.map((id) => ({ id, title: say(`theme.${id}`) }))}
        value={theme}
        onValue={(chosen) => preferences.set({ theme: chosen })}
      />
      <Words>{say('language')}</Words>
      <Segmented
        label={say('language')}
        options={LANGUAGES.map((id) => ({ id, title: say(`language.${id}`) }))}
        value={language}
        onValue={(chosen) => preferences.set({ language: chosen })}
      />
    </Card>
  );
}

import { Choice } from '../design/choice.tsx';
import { preferences } from '../prefs/preferences.ts';
import { usePreferences } from '../prefs/use-preferences.ts';
import { useText } from '../text/use-text.ts';

/** Language, light or dark, text size. */
export function PreferenceChoices() {
  const { shell } = useText();
  const { language, theme, text } = usePreferences();
  return (
    <>
      <Choice
        label={shell.language}
        value={language}
        options={[
          { value: 'zh', label: <span lang="zh-CN">中文</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
        onChange={(chosen) => preferences.prefer({ language: chosen })}
      />
      <Choice
        label={shell.theme}
        value={theme}
        options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: shell.themes[value] }))}
        onChange={(chosen) => preferences.prefer({ theme: chosen })}
      />
      <Choice
        label={shell.text}
        value={text}
        options={(['normal', 'large'] as const).map((value) => ({ value, label: shell.texts[value] }))}
        onChange={(chosen) => preferences.prefer({ text: chosen })}
      />
    </>
  );
}

import { intakeText } from '@anqi/shared/wording/ui/intake';
import type { KeyedIntakeClient } from '../../api';
import { copyWords } from '../../platform/clipboard';
import { Button, Note, Sheet, toast, useText, Words } from '../../ui';

/** A key that was just made: on the screen this once, and kept nowhere. */
export function KeySheet({ client, onClose }: { client: KeyedIntakeClient; onClose: () => void }) {
  const say = useText(intakeText);
  const { name, key } = client;
  const copy = async (words: string) => {
    if (await copyWords(words)) toast(say('keys.copied'));
    else toast(say('keys.notCopied'), 'warn');
  };
  const foot = (
    <>
      {key === null ? null : (
        <Button id="key-copy" onTap={() => void copy(key)}>
          {say('keys.copy')}
        </Button>
      )}
      <Button id="key-kept" tone="plain" onTap={onClose}>
        {say('keys.kept')}
      </Button>
    </>
  );
  return (
    <Sheet title={say('keys.shown', { name })} onClose={onClose} foot={foot}>
      {key === null ? null : (
        <Words id="key-shown" className="quote key-words">
          {key}
        </Words>
      )}
      <Note tone="warn">{say(key === null ? 'keys.gone' : 'keys.once')}</Note>
    </Sheet>
  );
}

import { accountText } from '@anqi/shared/wording/ui/account';
import { copyWords } from '../../platform/clipboard';
import { Button, toast, useText } from '../../ui';

/** Puts words on the clipboard and says whether it went. */
export function CopyButton({ words }: { words: string }) {
  const say = useText(accountText);
  const copy = async () => {
    const isCopied = await copyWords(words);
    toast(say(isCopied ? 'copied' : 'notCopied'), isCopied ? 'check' : 'warn');
  };
  return (
    <Button small tone="plain" onTap={() => void copy()}>
      {say('copy')}
    </Button>
  );
}

import { requestDeskText } from '@anqi/shared/wording/ui/request-desk';
import { Facts, Sheet, useText } from '../../ui';

/** The keys of a work list. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const say = useText(requestDeskText);
  return (
    <Sheet title={say('keys')} onClose={onClose}>
      <Facts
        rows={[
          { name: say('keys.next'), value: 'j k ↓ ↑' },
          { name: say('keys.open'), value: 'Enter' },
          { name: say('keys.search'), value: '/' },
          { name: say('keys.select'), value: 'x' },
          { name: say('keys.help'), value: '?' },
          { name: say('keys.close'), value: 'Esc' },
        ]}
      />
    </Sheet>
  );
}

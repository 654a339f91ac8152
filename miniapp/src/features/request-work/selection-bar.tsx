import { requestDeskText } from '@anqi/shared/wording/ui/request-desk';
import { Box, Button, useText, Words } from '../../ui';
import type { Selection } from './use-selection';

interface SelectionBarProps {
  selection: Selection;
  /** Ids of the rows that the list shows. */
  shown: readonly string[];
  onHandOver: () => void;
}

/** How many are ticked, and what can be done with them. */
export function SelectionBar({ selection, shown, onHandOver }: SelectionBarProps) {
  const say = useText(requestDeskText);
  const ids = selection.ids ?? [];
  const isAll = shown.length > 0 && shown.every((id) => ids.includes(id));
  const others = ids.filter((id) => !shown.includes(id));
  return (
    <>
      <Box className="spread">
        <Box live="polite">
          <Words className="strong">{say('select.count', { n: ids.length })}</Words>
        </Box>
        <Box className="spread">
          <Button small tone="plain" onTap={() => selection.set(isAll ? [] : [...others, ...shown])}>
            {say(isAll ? 'select.none' : 'select.all')}
          </Button>
          <Button small tone="plain" onTap={selection.end}>
            {say('select.end')}
          </Button>
        </Box>
      </Box>
      <Button id="hand-over" disabled={ids.length === 0} onTap={onHandOver}>
        {say('handOver', { n: ids.length })}
      </Button>
    </>
  );
}

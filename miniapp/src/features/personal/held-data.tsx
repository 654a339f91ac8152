import { commonText } from '@anqi/shared/wording/ui/common';
import { personalText } from '@anqi/shared/wording/ui/personal';
import type { PersonalData } from '../../api';
import { copyWords } from '../../platform/clipboard';
import { Button, Card, Facts, toast, useText, Words } from '../../ui';

type HeldKey = keyof typeof personalText & `table.${string}`;
const isHeld = (key: string): key is HeldKey => key in personalText;

/** All that is held about somebody, counted, and the whole of it to take along. */
export function HeldData({ data }: { data: PersonalData }) {
  const say = useText(personalText);
  const sayCommon = useText(commonText);
  const { account, title, workPhone, enterprises, held } = data;
  const named = enterprises.map(({ name }) => name).join(sayCommon('and'));
  const rows = held.flatMap(({ table, rows: { length: count } }) => {
    const key = `table.${table}`;
    return count > 0 && isHeld(key) ? [{ name: say(key), value: say('count', { count }) }] : [];
  });
  const take = async () =>
    toast(say((await copyWords(JSON.stringify(data, null, 2))) ? 'taken' : 'notTaken'));
  return (
    <>
      {account === null ? null : (
        <Card title={say('account')} id="personal-account">
          <Facts
            rows={[
              { name: say('name'), value: account.name },
              { name: say('title'), value: title },
              { name: say('workPhone'), value: workPhone },
              { name: say('enterprises'), value: named },
            ]}
          />
        </Card>
      )}
      <Card title={say('held')} id="personal-held">
        {rows.length > 0 ? <Facts rows={rows} /> : <Words>{say('nothing')}</Words>}
        <Button id="personal-take" tone="soft" onTap={() => void take()}>
          {say('take')}
        </Button>
      </Card>
    </>
  );
}

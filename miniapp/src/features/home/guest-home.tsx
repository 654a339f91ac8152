import { homeText } from '@anqi/shared/wording/ui/home';
import { noCodeTexts } from '@anqi/shared/wording/no-code';
import { navigation } from '../../platform/navigation';
import { BigScanButton, Heading, List, Row, useText } from '../../ui';

/** Nobody is signed in: verifying and reporting need no name. */
export function GuestHome() {
  const say = useText(homeText);
  const sayNoCode = useText(noCodeTexts);
  return (
    <>
      <Heading level={2}>{say('guestLead')}</Heading>
      <BigScanButton
        title={say('scan')}
        hint={say('scanHint')}
        onTap={() => navigation.open('pages/scan/index')}
      />
      <List label={say('noCode')}>
        <Row
          icon="search"
          title={say('lookUp')}
          note={say('lookUpNote')}
          onTap={() => navigation.open('pages/scan/index')}
        />
        <Row
          icon="flag"
          title={sayNoCode('report')}
          note={say('reportNote')}
          onTap={() => navigation.open('packages/inspections/report/index')}
        />
        <Row
          icon="person"
          title={say('signIn')}
          note={say('signInNote')}
          onTap={() => navigation.open('pages/me/index')}
        />
      </List>
    </>
  );
}

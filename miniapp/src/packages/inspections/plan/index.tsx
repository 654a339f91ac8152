import { Page, StateFace } from '../../../ui';

export default function Index() {
  return (
    <Page title="安企码">
      <StateFace state={{ kind: 'loading' }} />
    </Page>
  );
}

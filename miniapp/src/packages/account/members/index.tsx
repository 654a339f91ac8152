import { can, mayEver } from '@anqi/shared';
import { membersText } from '@anqi/shared/wording/ui/members';
import { ChooseOwn, FindEnterprise } from '../../../features/members/choose-enterprise';
import { MembersPage as OfEnterprise } from '../../../features/members/members-page';
import { SignedIn } from '../../../features/session/signed-in';
import { usePageParameters } from '../../../platform/page-parameters';
import { useText } from '../../../ui';

/** The members of the enterprise that the address names, of one's own, or of one that is looked for. */
export default function MembersPage() {
  const say = useText(membersText);
  const { enterpriseId } = usePageParameters();
  return (
    <SignedIn title={say('title')} may={({ roles }) => mayEver(roles, 'member.read')}>
      {({ roles, enterprises }) => {
        const isMember = can(roles, 'member.read', ['own-enterprise']);
        const only = isMember && enterprises.length === 1 ? enterprises[0]?.id : undefined;
        const id = enterpriseId ?? only;
        if (id !== undefined) return <OfEnterprise enterpriseId={id} canJoin={isMember && id === only} />;
        return isMember ? <ChooseOwn enterprises={enterprises} /> : <FindEnterprise />;
      }}
    </SignedIn>
  );
}

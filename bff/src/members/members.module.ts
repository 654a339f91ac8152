import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { SignInModule } from '../sign-in/index.js';
import { ChangeMembers } from './change-members.js';
import { InviteMember } from './invite-member.js';
import { JoinEnterprise } from './join-enterprise.js';
import { MembersController } from './members.controller.js';
import { ReadMembers } from './read-members.js';

@Module({
  imports: [AccountsModule, EnterprisesModule, SignInModule],
  controllers: [MembersController],
  providers: [ChangeMembers, InviteMember, JoinEnterprise, ReadMembers],
})
export class MembersModule {}

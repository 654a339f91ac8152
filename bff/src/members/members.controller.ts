import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Session } from '../accounts/index.js';
import {
  type Actor,
  Answers,
  CurrentActor,
  May,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { ChangeMembers } from './change-members.js';
import { InviteMember } from './invite-member.js';
import { JoinEnterprise } from './join-enterprise.js';
import { Invitation, InvitationMade, Joining, Members } from './members.dto.js';
import { ReadMembers } from './read-members.js';

@Controller()
export class MembersController {
  constructor(
    private readonly readMembers: ReadMembers,
    private readonly invite: InviteMember,
    private readonly change: ChangeMembers,
    private readonly joining: JoinEnterprise,
  ) {}

  @Get('enterprises/:id/members')
  @May('member.read')
  @ApiOkResponse({ type: Members })
  list(@CurrentActor() actor: Actor, @Param('id') enterpriseId: string): Promise<Members> {
    return this.readMembers.read(actor, enterpriseId);
  }

  @Post('enterprises/:id/members')
  @May('member.manage')
  @Answers(201, InvitationMade)
  inviteColleague(
    @CurrentActor() actor: Actor,
    @Param('id') enterpriseId: string,
    @Body() invitation: Invitation,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<InvitationMade>> {
    return this.invite.colleague(write, actor, { ...invitation, enterpriseId });
  }

  @Post('enterprises/:id/administrator')
  @May('member.confirm')
  @Answers(201, InvitationMade)
  inviteAdministrator(
    @CurrentActor() actor: Actor,
    @Param('id') enterpriseId: string,
    @Body() invitation: Invitation,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<InvitationMade>> {
    return this.invite.administrator(write, actor, { ...invitation, enterpriseId });
  }

  @Post('enterprises/:id/members/:memberId/code')
  @May('member.invite-again')
  @Answers(201, InvitationMade)
  inviteAgain(
    @CurrentActor() actor: Actor,
    @Param('id') enterpriseId: string,
    @Param('memberId') id: string,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<InvitationMade>> {
    return this.invite.again(write, actor, { enterpriseId, id });
  }

  /** Of somebody else, or of oneself. */
  @Post('enterprises/:id/members/:memberId/removal')
  @May('member.remove')
  @Answers(200, Members)
  remove(
    @CurrentActor() actor: Actor,
    @Param('id') enterpriseId: string,
    @Param('memberId') id: string,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<Members>> {
    return this.change.remove({ write, actor, enterpriseId, id });
  }

  @Post('enterprises/:id/members/:memberId/hand-over')
  @May('member.manage')
  @Answers(200, Members)
  handOver(
    @CurrentActor() actor: Actor,
    @Param('id') enterpriseId: string,
    @Param('memberId') id: string,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<Members>> {
    return this.change.handOver({ write, actor, enterpriseId, id });
  }

  @Post('enterprises/:id/members/:memberId/confirmation')
  @May('member.confirm')
  @Answers(200, Members)
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id') enterpriseId: string,
    @Param('memberId') id: string,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<Members>> {
    return this.change.confirm({ write, actor, enterpriseId, id });
  }

  @Post('memberships')
  @May('member.join')
  @Answers(200, Session)
  join(
    @CurrentActor() actor: Actor,
    @Body() { code }: Joining,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<Session>> {
    return this.joining.join(write, actor, code);
  }
}

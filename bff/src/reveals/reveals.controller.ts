import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  type AppRequest,
  Asks,
  CurrentActor,
  Limited,
  May,
  type Page,
  PageQuery,
} from '../platform/index.js';
import { ListReveals } from './list-reveals.js';
import { RevealContact } from './reveal-contact.js';
import {
  type ContactReveal,
  ContactRevealPage,
  RevealContact as RevealContactBody,
  RevealedContact,
} from './reveals.dto.js';

/** Contacts are masked; whoever has to call sees one in full by saying why. */
@Controller('contact-reveals')
export class RevealsController {
  constructor(
    private readonly revealContact: RevealContact,
    private readonly listReveals: ListReveals,
  ) {}

  @Post()
  @May('contact.reveal')
  @Limited(60, 600)
  @Asks(RevealedContact)
  reveal(
    @CurrentActor() actor: Actor,
    @Body() body: RevealContactBody,
    @Req() request: AppRequest,
  ): Promise<RevealedContact> {
    return this.revealContact.run(actor, body, request.id);
  }

  @Get()
  @May('reveal.read')
  @ApiOkResponse({ type: ContactRevealPage })
  list(@Query() query: PageQuery): Promise<Page<ContactReveal>> {
    return this.listReveals.list(query);
  }
}

import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  type Actor,
  ActorOrNull,
  Answers,
  Asks,
  Config,
  CurrentActor,
  Limited,
  May,
  originOf,
  type Page,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import {
  CardCoverage,
  CardOpening,
  CardPage,
  CardQuery,
  CardRow,
  DeliverCard as DeliverCardBody,
  IssueCard as IssueCardBody,
  OpenCard as OpenCardBody,
  RevokeCard as RevokeCardBody,
} from './card.dto.js';
import { DeliverCard } from './deliver-card.js';
import { IssueCard } from './issue-card.js';
import { CardIssuePreview, IssueCards as IssueCardsBody, IssuedCards } from './issue-cards.dto.js';
import { IssueCards } from './issue-cards.js';
import { ListCards } from './list-cards.js';
import { OpenCard } from './open-card.js';
import { ReadCoverage } from './read-coverage.js';
import { RevokeCard } from './revoke-card.js';

@ApiTags('cards')
@Controller()
export class CardsController {
  constructor(
    private readonly config: Config,
    private readonly openCard: OpenCard,
    private readonly listCards: ListCards,
    private readonly readCoverage: ReadCoverage,
    private readonly issueCard: IssueCard,
    private readonly issueCards: IssueCards,
    private readonly revokeCard: RevokeCard,
    private readonly deliverCard: DeliverCard,
  ) {}

  /** Many phones of one park may share an address. */
  @Post('card-openings')
  @May('card.open')
  @Limited(120, 60)
  @Asks(CardOpening)
  open(@ActorOrNull() actor: Actor | null, @Body() { token }: OpenCardBody): Promise<CardOpening> {
    return this.openCard.byToken(actor, token);
  }

  @Get('enterprises/:id/card')
  @May('enterprise.read')
  @ApiOkResponse({ type: CardOpening })
  ofEnterprise(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CardOpening> {
    return this.openCard.ofEnterprise(actor, id);
  }

  @Get('cards')
  @May('card.read')
  @ApiOkResponse({ type: CardPage })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: CardQuery,
    @Req() request: FastifyRequest,
  ): Promise<Page<CardRow>> {
    return this.listCards.list(actor, query, originOf(this.config, request));
  }

  @Get('cards/coverage')
  @May('card.read')
  @ApiOkResponse({ type: CardCoverage })
  coverage(@CurrentActor() actor: Actor): Promise<CardCoverage> {
    return this.readCoverage.read(actor);
  }

  @Post('cards')
  @May('card.manage')
  @Answers(201, CardRow)
  issue(
    @CurrentActor() actor: Actor,
    @Body() body: IssueCardBody,
    @Write() write: WriteRequest,
    @Req() request: FastifyRequest,
  ): Promise<WriteAnswer<CardRow>> {
    return this.issueCard.run(write, actor, { body, origin: originOf(this.config, request) });
  }

  @Get('card-issue-preview')
  @May('card.manage')
  @ApiOkResponse({ type: CardIssuePreview })
  previewIssues(@CurrentActor() actor: Actor, @Query() query: IssueCardsBody): Promise<CardIssuePreview> {
    return this.issueCards.preview(actor, query);
  }

  /** For enterprises without one, some hundreds at a time: until none is left. */
  @Post('cards/issues')
  @May('card.manage')
  @Answers(200, IssuedCards)
  issueMany(
    @CurrentActor() actor: Actor,
    @Body() body: IssueCardsBody,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<IssuedCards>> {
    return this.issueCards.run(write, actor, body);
  }

  @Post('cards/:codeId/revocation')
  @May('card.manage')
  @Answers(200, CardRow)
  revoke(
    @CurrentActor() actor: Actor,
    @Param('codeId') codeId: string,
    @Body() { reason }: RevokeCardBody,
    @Write() write: WriteRequest,
    @Req() request: FastifyRequest,
  ): Promise<WriteAnswer<CardRow>> {
    return this.revokeCard.revoke(write, actor, { codeId, reason, origin: originOf(this.config, request) });
  }

  @Post('cards/:codeId/reissue')
  @May('card.manage')
  @Answers(201, CardRow)
  reissue(
    @CurrentActor() actor: Actor,
    @Param('codeId') codeId: string,
    @Body() { reason }: RevokeCardBody,
    @Write() write: WriteRequest,
    @Req() request: FastifyRequest,
  ): Promise<WriteAnswer<CardRow>> {
    return this.revokeCard.reissue(write, actor, { codeId, reason, origin: originOf(this.config, request) });
  }

  @Post('cards/:codeId/delivery')
  @May('card.deliver')
  @Answers(200, CardRow)
  deliver(
    @CurrentActor() actor: Actor,
    @Param('codeId') codeId: string,
    @Body() body: DeliverCardBody,
    @Write() write: WriteRequest,
    @Req() request: FastifyRequest,
  ): Promise<WriteAnswer<CardRow>> {
    return this.deliverCard.run(write, actor, { codeId, body, origin: originOf(this.config, request) });
  }
}

import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  Answers,
  Config,
  CurrentActor,
  May,
  originOf,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../../platform/index.js';
import {
  CardPrint,
  CardPrintPreview,
  CardPrintQuery,
  CardPrints as CardPrintList,
  StartCardPrint,
} from './card-print.dto.js';
import { CardPrints } from './card-prints.js';
import { PrintCard } from './print-card.js';

const PDF = 'application/pdf';
const FILE = { type: 'string', format: 'binary' };

@ApiTags('cards')
@Controller()
export class PrintingController {
  constructor(
    private readonly config: Config,
    private readonly printCard: PrintCard,
    private readonly prints: CardPrints,
  ) {}

  /** One card, A6. */
  @Get('cards/:codeId/pdf')
  @May('card.print')
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: FILE })
  async card(
    @CurrentActor() actor: Actor,
    @Param('codeId') codeId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pdf = await this.printCard.run(actor, codeId, originOf(this.config, request));
    void fileNamed(reply, `card-${codeId}`).send(pdf);
  }

  @Get('card-print-preview')
  @May('card.print')
  @ApiOkResponse({ type: CardPrintPreview })
  preview(
    @CurrentActor() actor: Actor,
    @Query() { undelivered, ...query }: CardPrintQuery,
  ): Promise<CardPrintPreview> {
    return this.prints.preview(actor, { ...query, undelivered: undelivered === 'true' });
  }

  @Post('card-prints')
  @May('card.print')
  @Answers(201, CardPrint)
  start(
    @CurrentActor() actor: Actor,
    @Body() asked: StartCardPrint,
    @Write() write: WriteRequest,
    @Req() request: FastifyRequest,
  ): Promise<WriteAnswer<CardPrint>> {
    return this.prints.start(write, actor, { asked, origin: originOf(this.config, request) });
  }

  /** One's own, the newest first. */
  @Get('card-prints')
  @May('card.print')
  @ApiOkResponse({ type: CardPrintList })
  async list(@CurrentActor() actor: Actor): Promise<CardPrintList> {
    return { items: await this.prints.list(actor) };
  }

  @Get('card-prints/:id')
  @May('card.print')
  @ApiOkResponse({ type: CardPrint })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CardPrint> {
    return this.prints.read(actor, id);
  }

  /** Four cards on each A4 sheet. */
  @Get('card-prints/:id/pdf')
  @May('card.print')
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: FILE })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { bytes, content } = await this.prints.file(actor, id);
    void fileNamed(reply, `cards-${id}`).header('content-length', bytes).send(content);
  }

  @Post('card-prints/:id/resume')
  @May('card.print')
  @Answers(200, CardPrint)
  resume(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<CardPrint>> {
    return this.prints.resume(write, actor, id);
  }
}

function fileNamed(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .type(PDF)
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename="${name}.pdf"`);
}

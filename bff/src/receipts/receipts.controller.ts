import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Asks,
  CurrentActor,
  Limited,
  May,
  Public,
  readReceipt,
  Receipts,
} from '../platform/index.js';
import { ListHeads } from './list-heads.js';
import { ReadReceiptedActions } from './receipted-actions.js';
import { AuditHeadPage, AuditHeadQuery, ReceiptCheck, ReceiptChecked, ReceiptList } from './receipts.dto.js';

@ApiTags('receipts')
@Controller()
export class ReceiptsController {
  constructor(
    private readonly receipts: Receipts,
    private readonly heads: ListHeads,
    private readonly actions: ReadReceiptedActions,
  ) {}

  /** For whoever wants to keep copies, so that the district cannot rewrite what it recorded. Newest first. */
  @Get('audit-heads')
  @Public()
  @ApiOkResponse({ type: AuditHeadPage })
  list(@Query() query: AuditHeadQuery): Promise<AuditHeadPage> {
    return this.heads.list(query);
  }

  /** Of what the caller, or his enterprise, did with a request, a visit or a report. */
  @Get('receipts/:subjectId')
  @May('receipt.receive')
  @Limited(120, 600)
  @ApiOkResponse({ type: ReceiptList })
  async read(@CurrentActor() actor: Actor, @Param('subjectId') subjectId: string): Promise<ReceiptList> {
    const actions = await this.actions.of(actor, subjectId);
    return { items: await this.receipts.of({ accountId: actor.accountId, subjectId, ...actions }) };
  }

  /** Whoever holds a receipt may ask whether the record still says so. */
  @Post('receipt-checks')
  @May('receipt.check')
  @Limited(60, 600)
  @Asks(ReceiptChecked)
  async check(@Body() { receipt }: ReceiptCheck): Promise<ReceiptChecked> {
    const read = readReceipt(receipt);
    return { verdict: read === null ? 'not-ours' : await this.receipts.check(read) };
  }
}

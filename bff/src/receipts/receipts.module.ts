import { Module } from '@nestjs/common';
import { InspectionsModule } from '../inspections/index.js';
import { RequestsModule } from '../requests/index.js';
import { ListHeads } from './list-heads.js';
import { ReadReceiptedActions } from './receipted-actions.js';
import { ReceiptsController } from './receipts.controller.js';

@Module({
  imports: [InspectionsModule, RequestsModule],
  controllers: [ReceiptsController],
  providers: [ListHeads, ReadReceiptedActions],
})
export class ReceiptsModule {}

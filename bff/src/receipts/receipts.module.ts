import { Module } from '@nestjs/common';
import { ListHeads } from './list-heads.js';
import { ReceiptsController } from './receipts.controller.js';

@Module({ controllers: [ReceiptsController], providers: [ListHeads] })
export class ReceiptsModule {}

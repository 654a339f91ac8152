import { Global, Module } from '@nestjs/common';
import { Delivery } from '../platform/index.js';
import { DeliverNotice } from './deliver-notice.js';
import { ListNotices } from './list-notices.js';
import { NoticesController } from './notices.controller.js';

/** Global, because the platform's outbox hands its messages over to it. */
@Global()
@Module({
  controllers: [NoticesController],
  providers: [ListNotices, { provide: Delivery, useClass: DeliverNotice }],
  exports: [Delivery],
})
export class NoticesModule {}

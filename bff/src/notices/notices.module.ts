import { Global, Module } from '@nestjs/common';
import { MessagesModule } from '../messages/index.js';
import { Delivery } from '../platform/index.js';
import { DeliverNotice } from './deliver-notice.js';
import { InAppChannel } from './in-app-channel.js';
import { ListNotices } from './list-notices.js';
import { NoticesController } from './notices.controller.js';
import { ReadNotices } from './read-notices.js';

/** Global, because the platform's outbox hands its messages over to it. */
@Global()
@Module({
  imports: [MessagesModule],
  controllers: [NoticesController],
  providers: [InAppChannel, ListNotices, ReadNotices, { provide: Delivery, useClass: DeliverNotice }],
  exports: [Delivery],
})
export class NoticesModule {}

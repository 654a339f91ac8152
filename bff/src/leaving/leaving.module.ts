import { Module } from '@nestjs/common';
import { SignInModule } from '../sign-in/index.js';
import { LeavePost } from './leave-post.js';
import { LeavingController } from './leaving.controller.js';

@Module({
  imports: [SignInModule],
  controllers: [LeavingController],
  providers: [LeavePost],
})
export class LeavingModule {}

import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { Deputies } from './deputies.js';
import { DeputiesController } from './deputies.controller.js';
import { RecordDeputy } from './record-deputy.js';

/** Who stands in for an absent head, and who says so. */
@Module({
  imports: [DepartmentsModule],
  controllers: [DeputiesController],
  providers: [Deputies, RecordDeputy],
})
export class DeputiesModule {}

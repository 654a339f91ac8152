import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { Absences } from './absences.js';
import { AbsencesController } from './absences.controller.js';
import { RecordAbsence } from './record-absence.js';
import { Services } from './services.js';

/** Who serves whom, and who stands in. */
@Module({
  imports: [DepartmentsModule],
  controllers: [AbsencesController],
  providers: [Absences, RecordAbsence, Services],
  exports: [Services],
})
export class ServicesModule {}

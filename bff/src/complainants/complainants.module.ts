import { Module } from '@nestjs/common';
import { ComplaintMarks } from './complaint-marks.js';

/** Who is on the list of abnormal complainants, and which filings are marked for it. */
@Module({ providers: [ComplaintMarks], exports: [ComplaintMarks] })
export class ComplainantsModule {}

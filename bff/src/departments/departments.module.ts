import { Module } from '@nestjs/common';
import { Departments } from './departments.js';
import { DepartmentsController } from './departments.controller.js';

@Module({ controllers: [DepartmentsController], providers: [Departments], exports: [Departments] })
export class DepartmentsModule {}

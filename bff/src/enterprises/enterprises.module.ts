import { Module } from '@nestjs/common';
import { Enterprises } from './enterprises.js';
import { EnterprisesController } from './enterprises.controller.js';

@Module({ controllers: [EnterprisesController], providers: [Enterprises], exports: [Enterprises] })
export class EnterprisesModule {}

import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/index.js';
import { DemoController } from './demo.controller.js';
import { ReadDemo } from './read-demo.js';
import { MoveClock } from './move-clock.js';

@Module({ imports: [PoliciesModule], controllers: [DemoController], providers: [ReadDemo, MoveClock] })
export class DemoModule {}

import { Module } from '@nestjs/common';
import { EnterprisesModule } from '../enterprises/index.js';
import { RevealsModule } from '../reveals/index.js';
import { AskForBinding } from './ask-for-binding.js';
import { BindingContacts } from './binding-contacts.js';
import { BindingsController } from './bindings.controller.js';
import { DecideBinding } from './decide-binding.js';

@Module({
  imports: [EnterprisesModule, RevealsModule],
  controllers: [BindingsController],
  providers: [AskForBinding, BindingContacts, DecideBinding],
})
export class BindingsModule {}

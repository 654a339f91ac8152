import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ContactSources } from './contact-sources.js';
import { ListReveals } from './list-reveals.js';
import { NoteReveal } from './note-reveal.js';
import { RevealContact } from './reveal-contact.js';
import { RevealsController } from './reveals.controller.js';

@Module({
  imports: [AccountsModule],
  controllers: [RevealsController],
  providers: [ContactSources, ListReveals, NoteReveal, RevealContact],
  exports: [ContactSources, NoteReveal],
})
export class RevealsModule {}

import { parseToken, type TokenKind } from '@anqi/shared';
import { Controller, Get, Header, Param, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../auth/access.decorators.js';

const PAGES: Readonly<Record<TokenKind, string>> = {
  'inspection-code': '/#/packages/inspections/verdict/index',
  'plan-code': '/#/packages/inspections/filing/index',
  'contact-card': '/#/packages/cards/card/index',
};

/** `/q/<token>`, what our printed and shown codes say: a phone's own scanner lands on the right page. */
@ApiExcludeController()
@Controller('q')
export class CodeLinksController {
  /** A spoiled token goes to the verdict page, which says that it is none of ours. */
  @Get(':token')
  @Public()
  @Redirect()
  @Header('cache-control', 'no-store')
  open(@Param('token') token: string): { url: string; statusCode: number } {
    const page = PAGES[parseToken(token)?.claims.kind ?? 'inspection-code'];
    return { url: `${page}?token=${encodeURIComponent(token)}`, statusCode: 302 };
  }
}

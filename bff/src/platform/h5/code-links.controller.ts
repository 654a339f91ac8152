import { parseToken } from '@anqi/shared';
import { Controller, Get, Header, Param, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../auth/access.decorators.js';

const PAGES = {
  verdict: '/#/packages/inspections/verdict/index',
  filing: '/#/packages/inspections/filing/index',
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
    const isPlanCode = parseToken(token)?.claims.kind === 'plan-code';
    const page = isPlanCode ? PAGES.filing : PAGES.verdict;
    return { url: `${page}?token=${encodeURIComponent(token)}`, statusCode: 302 };
  }
}

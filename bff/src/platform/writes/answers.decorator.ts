import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  HttpCode,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import { isRefusal, ProblemError } from '../http/problem.js';
import type { AppReply } from '../http/request.js';
import type { WriteAnswer } from './writes.js';

/** Turns the answer of a write into status, body and headers. */
@Injectable()
export class ReplyInterceptor implements NestInterceptor<WriteAnswer<unknown>> {
  intercept(context: ExecutionContext, next: CallHandler<WriteAnswer<unknown>>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<AppReply>();
    return next.handle().pipe(
      map((answer) => {
        if (answer.replayed) void reply.header('idempotency-replayed', 'true');
        // The answer is committed by now: the filter only says it.
        if (isRefusal(answer)) throw new ProblemError(answer);
        void reply.status(answer.status);
        return answer.body;
      }),
    );
  }
}

/** For a route that writes: it answers `Answer<T>`, takes `@Write()` and demands an `Idempotency-Key`. */
export function Answers(status: 200 | 201, type: new () => object): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'Made on the phone, one for each intended write; a repetition is answered alike.',
      schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,64}$' },
    }),
    ApiResponse({ status, type }),
    UseInterceptors(ReplyInterceptor),
  );
}

/** For a POST that only asks, because what it asks about has no place in a URL. */
export function Asks(type: new () => object): MethodDecorator {
  return applyDecorators(HttpCode(200), ApiResponse({ status: 200, type }));
}

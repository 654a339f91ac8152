import { Injectable, type PipeTransform, type ValidationPipe } from '@nestjs/common';
import { refuse, validation } from '../platform/index.js';
import { EVENT_SHAPES, type RequestEventBody } from './request-events.dto.js';

/** Checks a body against the shape of the event that it names. */
@Injectable()
export class RequestEventPipe implements PipeTransform<unknown, Promise<RequestEventBody>> {
  private readonly check: ValidationPipe = validation();

  async transform(value: unknown): Promise<RequestEventBody> {
    const event = (value as { event?: unknown } | null)?.event;
    const metatype = typeof event === 'string' ? EVENT_SHAPES.get(event) : undefined;
    if (metatype === undefined) {
      const code = event === undefined ? 'missing' : 'not-one-of';
      return refuse('invalid-input', 400, { errors: [{ pointer: '/event', code }] });
    }
    return this.check.transform(value, { type: 'body', metatype }) as Promise<RequestEventBody>;
  }
}

import { fieldText, languageFrom, problemText, type Language } from '@anqi/shared';
import type { Refusal } from './problem.js';
import type { AppReply, AppRequest } from './request.js';

/** RFC 9457, in the caller's language. */
export interface PresentedProblem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: { pointer: string; code: string; detail: string }[];
  requestId: string;
}

export function presentProblem(
  { status, body }: Refusal,
  language: Language,
  requestId: string,
): PresentedProblem {
  const { code, params, errors, extensions } = body;
  const { title, detail } = problemText(code, language, params);
  return {
    type: `urn:anqi:problem:${code}`,
    title,
    status,
    detail,
    code,
    ...(errors && {
      errors: errors.map(({ pointer, code, params }) => ({
        pointer,
        code,
        detail: fieldText(code, language, params),
      })),
    }),
    ...extensions,
    requestId: body.requestId ?? requestId,
  };
}

/** Sends the refusal as `application/problem+json`. */
export function sendProblem(request: AppRequest, reply: AppReply, refusal: Refusal): void {
  const language = languageFrom(request.headers['accept-language']);
  void reply
    .status(refusal.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .send(JSON.stringify(presentProblem(refusal, language, request.id)));
}

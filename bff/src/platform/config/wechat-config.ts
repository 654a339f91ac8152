import { readFileSync } from 'node:fs';
import { MESSAGE_GROUPS, type MessageGroup, sourcesOfField, type TemplateFields } from '@anqi/shared';

/** How often a message that was surely not sent is tried, and how long it waits in between. */
export interface RetryPolicy {
  attempts: number;
  firstPauseSeconds: number;
  longestPauseSeconds: number;
}

export interface WechatTemplate {
  group: MessageGroup;
  /** As the mini-program's console shows it. */
  id: string;
  fields: TemplateFields;
}

/** The mini-program by which people sign in and messages are sent, and its templates. */
export interface WechatConfig {
  apiBase: URL;
  appId: string;
  secret: string;
  templates: readonly WechatTemplate[];
  retry: RetryPolicy;
  /** Milliseconds until WeChat has to be reached, and until it has to have answered. */
  waits: { connectMs: number; answerMs: number };
}

type Environment = Record<string, string | undefined>;

const PUBLIC_API = 'https://api.weixin.qq.com';
const RETRY: RetryPolicy = { attempts: 10, firstPauseSeconds: 30, longestPauseSeconds: 3600 };
const WAITS = { connectMs: 5_000, answerMs: 10_000 };

/** `null` where no app id is set: sign-in and messages by WeChat are off; without a file the messages alone are. Throws with the variable's name where something is wrong. */
export function wechatFrom(env: Environment): WechatConfig | null {
  const appId = env.WECHAT_APP_ID ?? '';
  if (appId === '') return null;
  const secret = env.WECHAT_APP_SECRET ?? '';
  if (secret === '') throw new Error('WECHAT_APP_SECRET has to be set where WECHAT_APP_ID is');
  const file = env.WECHAT_MESSAGES ?? '';
  return {
    apiBase: baseFrom(env.WECHAT_API_BASE ?? PUBLIC_API),
    appId,
    secret,
    ...(file === '' ? { templates: [], retry: RETRY } : messagesFrom(parsed(file))),
    waits: WAITS,
  };
}

function baseFrom(text: string): URL {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new Error('WECHAT_API_BASE begins with https:// or http://');
  return new URL(text);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`WECHAT_MESSAGES: ${file} cannot be read as JSON (${(error as Error).name})`);
  }
}

/** `{"templates": {"request": {"id": "…", "fields": {"thing1": "title", "time2": "at"}}}, "retry": {"attempts": 10}}`. */
export function messagesFrom(data: unknown): Pick<WechatConfig, 'templates' | 'retry'> {
  const { templates, retry = {}, ...others } = object('the file', data);
  refuseOthers('the file', others);
  const byGroup = object('templates', templates);
  return {
    templates: Object.entries(byGroup).map(([group, template]) => templateFrom(group, template)),
    retry: retryFrom(object('retry', retry)),
  };
}

function templateFrom(name: string, data: unknown): WechatTemplate {
  const at = `templates.${name}`;
  const group = MESSAGE_GROUPS.find((each) => each === name);
  if (group === undefined) throw wrong(at, `is none of ${MESSAGE_GROUPS.join(', ')}`);
  const { id, fields, ...others } = object(at, data);
  refuseOthers(at, others);
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) throw wrong(`${at}.id`, 'is the template’s id');
  const entries = Object.entries(object(`${at}.fields`, fields));
  if (entries.length === 0) throw wrong(`${at}.fields`, 'is empty');
  for (const [field, source] of entries) checkField(`${at}.fields.${field}`, field, source);
  return { group, id, fields: Object.fromEntries(entries) as TemplateFields };
}

function checkField(at: string, field: string, source: unknown): void {
  const sources = sourcesOfField(field);
  if (sources === null) throw wrong(at, 'is no thing, phrase, time, date or character_string');
  if (!sources.some((each) => each === source)) throw wrong(at, `is one of ${sources.join(', ')}`);
}

function retryFrom(data: Record<string, unknown>): RetryPolicy {
  const { attempts, firstPauseSeconds, longestPauseSeconds, ...others } = { ...RETRY, ...data };
  refuseOthers('retry', others);
  return {
    attempts: whole('retry.attempts', attempts, 20),
    firstPauseSeconds: whole('retry.firstPauseSeconds', firstPauseSeconds, 86_400),
    longestPauseSeconds: whole('retry.longestPauseSeconds', longestPauseSeconds, 86_400),
  };
}

function whole(at: string, value: unknown, most: number): number {
  if (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most) return value as number;
  throw wrong(at, `is a whole number from 1 to ${most}`);
}

function object(at: string, value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw wrong(at, 'is an object');
}

function refuseOthers(at: string, others: object): void {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw wrong(`${at}.${unknown}`, 'is unknown');
}

const wrong = (at: string, what: string): Error => new Error(`WECHAT_MESSAGES: ${at} ${what}`);

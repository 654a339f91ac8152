/** Checks of foreign JSON. Each says where (a JSON pointer, RFC 6901) and what is wrong, and finds every fault. */
import { isDate } from '../calendar/dates.js';
import { isInstant, isTime } from '../calendar/instants.js';

export interface Fault {
  /** RFC 6901, relative to the value that was checked; `''` is the whole. */
  pointer: string;
  message: string;
}

export type Check = (value: unknown, pointer: string) => Fault[];

export const fault = (pointer: string, message: string): Fault[] => [{ pointer, message }];

export const pointerTo = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;

export const hasOwn = (value: object, key: string): boolean =>
  Object.prototype.hasOwnProperty.call(value, key);

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const described = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
};

/** A check of one plain value; `expected` completes "must be …". */
const that =
  (expected: string, isValid: (value: unknown) => boolean): Check =>
  (value, pointer) => {
    if (isValid(value)) return [];
    return fault(
      pointer,
      value === undefined ? 'is missing' : `must be ${expected}, not ${described(value)}`,
    );
  };

const ofText = (expected: string, isValid: (text: string) => boolean): Check =>
  that(expected, (value) => typeof value === 'string' && isValid(value));

export const text = ofText('a string', () => true);
export const flag = that('true or false', (value) => typeof value === 'boolean');
export const date = ofText('a date YYYY-MM-DD that exists', isDate);
export const time = ofText('a time of day HH:mm', isTime);
export const instant = ofText(
  'an ISO 8601 instant with an offset, such as 2026-11-25T09:30:00+08:00',
  isInstant,
);
export const amount = that(
  'a number of 0 or more',
  (value) => Number.isFinite(value) && (value as number) >= 0,
);

export const integer = (from: number, to = Number.MAX_SAFE_INTEGER): Check =>
  that(
    to === Number.MAX_SAFE_INTEGER
      ? `a whole number of ${from} or more`
      : `a whole number from ${from} to ${to}`,
    (value) => Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to,
  );

export const oneOf = (values: readonly string[]): Check =>
  that(`one of ${values.join(', ')}`, (value) => typeof value === 'string' && values.includes(value));

export const orNull =
  (check: Check): Check =>
  (value, pointer) =>
    value === null ? [] : check(value, pointer);

export const optional =
  (check: Check): Check =>
  (value, pointer) =>
    value === undefined ? [] : check(value, pointer);

export const listOf =
  (check: Check): Check =>
  (value, pointer) => {
    if (!Array.isArray(value)) return that('a list', () => false)(value, pointer);
    return value.flatMap((entry, at) => check(entry, pointerTo(pointer, at)));
  };

export const mapOf =
  (check: Check): Check =>
  (value, pointer) => {
    if (!isObject(value)) return that('an object', () => false)(value, pointer);
    return Object.keys(value).flatMap((key) => check(value[key], pointerTo(pointer, key)));
  };

/** The named fields; others are let be. */
export const object =
  (fields: Record<string, Check>): Check =>
  (value, pointer) => {
    if (!isObject(value)) return that('an object', () => false)(value, pointer);
    return Object.keys(fields).flatMap((key) =>
      fields[key]!(hasOwn(value, key) ? value[key] : undefined, pointerTo(pointer, key)),
    );
  };

/** One of several shapes, told apart by the field `kind`. */
export const byKind =
  (shapes: Record<string, Check>): Check =>
  (value, pointer) => {
    const wrongKind = object({ kind: oneOf(Object.keys(shapes)) })(value, pointer);
    return wrongKind.length > 0 ? wrongKind : shapes[(value as { kind: string }).kind]!(value, pointer);
  };

/** One of two shapes of an object, told apart by what it has. */
export const byShape =
  (isFirst: (value: Record<string, unknown>) => boolean, { yes, no }: { yes: Check; no: Check }): Check =>
  (value, pointer) =>
    (isObject(value) && isFirst(value) ? yes : no)(value, pointer);

/** A shape, and where it is kept, what its parts must be to each other. */
export const shapeThen =
  <T>(shape: Check, relations: (value: T, pointer: string) => Fault[]): Check =>
  (value, pointer) => {
    const faults = shape(value, pointer);
    return faults.length > 0 ? faults : relations(value as T, pointer);
  };

/**
 * Fields of DTOs: each decorator says at once what is checked and what OpenAPI shows, so that the two cannot part.
 * `optional` may be left out; `nullable` may be null.
 */
import { isDate, isInstant } from '@anqi/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

export interface FieldOptions {
  optional?: boolean;
  nullable?: boolean;
  list?: boolean;
  description?: string;
}

type Decorators = (MethodDecorator | ClassDecorator | PropertyDecorator)[];

const LONGEST_LIST = 200;

/** Shape of `IsOptional` that lets a null through only where null is meant. */
function presence({ optional, nullable }: FieldOptions): Decorators {
  if (optional && nullable) return [IsOptional()];
  if (optional) return [ValidateIf((_dto, value) => value !== undefined)];
  if (nullable)
    return [IsDefinedOrNull(), ValidateIf((_dto, value) => value !== null && value !== undefined)];
  return [IsDefined()];
}

function IsDefinedOrNull(): PropertyDecorator {
  return ValidateBy({ name: 'isDefined', validator: { validate: (value) => value !== undefined } });
}

function field(options: FieldOptions, api: ApiPropertyOptions, checks: Decorators): PropertyDecorator {
  const { optional, nullable, list, description } = options;
  const documented = {
    ...api,
    required: !optional,
    nullable,
    isArray: list,
    description,
  } as ApiPropertyOptions;
  const lists = list ? [IsArray(), ArrayMaxSize(LONGEST_LIST)] : [];
  return applyDecorators(ApiProperty(documented), ...presence(options), ...lists, ...checks);
}

interface TextOptions extends FieldOptions {
  max?: number;
  min?: number;
  pattern?: RegExp;
  example?: string;
}

/** Blanks say nothing: they do not count. */
function LeastLength(min: number, each?: boolean): PropertyDecorator {
  const isLong = (it: unknown): boolean => typeof it === 'string' && it.trim().length >= min;
  return ValidateBy({ name: 'minLength', constraints: [min], validator: { validate: isLong } }, { each });
}

/** Neither half a character nor NUL: MySQL refuses the one, and hardly a program bears the other. */
const isText = (it: unknown): boolean => typeof it === 'string' && it.isWellFormed() && !it.includes('\0');

function IsText(each?: boolean): PropertyDecorator {
  return ValidateBy({ name: 'isText', validator: { validate: isText } }, { each });
}

/** A string of at most 500 characters unless `max` says otherwise. */
export function TextField(options: TextOptions = {}): PropertyDecorator {
  const { max = 500, min = 0, pattern, example, list: each } = options;
  const api = {
    type: String,
    maxLength: max,
    minLength: min || undefined,
    pattern: pattern?.source,
    example,
  };
  const checks = [
    IsString({ each }),
    IsText(each),
    MaxLength(max, { each }),
    ...(min > 0 ? [LeastLength(min, each)] : []),
  ];
  return field(options, api, pattern ? [...checks, Matches(pattern, { each })] : checks);
}

/** An id of ours. */
export function IdField(options: FieldOptions = {}): PropertyDecorator {
  return TextField({ ...options, min: 1, max: 40 });
}

const OUR_TIME = /^(19|20|21)\d\d-/;

/** Beyond these centuries a database knows no instant, and the day after the last date is none. */
export function InOurTime(): PropertyDecorator {
  return ValidateBy({
    name: 'isInOurTime',
    validator: { validate: (it) => typeof it !== 'string' || !/^\d{4}-/.test(it) || OUR_TIME.test(it) },
  });
}

export function DateField(options: FieldOptions = {}): PropertyDecorator {
  const check = ValidateBy({
    name: 'isLocalDate',
    validator: { validate: (it) => typeof it === 'string' && isDate(it) },
  });
  return field(options, { type: String, format: 'date', example: '2026-11-25' }, [check, InOurTime()]);
}

/** ISO 8601 with an offset. */
export function InstantField(options: FieldOptions = {}): PropertyDecorator {
  const check = ValidateBy({
    name: 'isInstant',
    validator: { validate: (it) => typeof it === 'string' && isInstant(it) },
  });
  const api = { type: String, format: 'date-time', example: '2026-11-25T09:30:00+08:00' };
  return field(options, api, [check, InOurTime()]);
}

interface NumberOptions extends FieldOptions {
  min?: number;
  max?: number;
}

export function IntField(options: NumberOptions = {}): PropertyDecorator {
  const { min, max, list: each } = options;
  const checks: Decorators = [IsInt({ each })];
  if (min !== undefined) checks.push(Min(min, { each }));
  if (max !== undefined) checks.push(Max(max, { each }));
  return field(options, { type: 'integer', minimum: min, maximum: max }, checks);
}

/** A number that is only ever answered. */
export function NumberField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: Number }, []);
}

/** A whole number of the query string. */
export function QueryIntField(options: NumberOptions = {}): PropertyDecorator {
  return applyDecorators(
    Type(() => Number),
    IntField(options),
  );
}

export function BooleanField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: Boolean }, [IsBoolean({ each: options.list })]);
}

interface OneOfOptions extends FieldOptions {
  /** Name of the schema in OpenAPI: equal unions share one. */
  name?: string;
}

export function OneOfField(values: readonly string[], options: OneOfOptions = {}): PropertyDecorator {
  const api = { enum: [...values], ...(options.name ? { enumName: options.name } : {}) };
  return field(options, api as ApiPropertyOptions, [IsIn([...values], { each: options.list })]);
}

/** Another DTO. */
export function NestedField(type: () => new () => object, options: FieldOptions = {}): PropertyDecorator {
  // @nestjs/swagger knows a late type by the function's name, `type`.
  return field(options, { type: () => type() } as ApiPropertyOptions, [
    IsObject({ each: options.list }), // an empty list has no member that could be wrong
    ValidateNested({ each: options.list }),
    Type(type),
  ]);
}

/** A plain object whose schema is given as it stands; what it means is checked by whoever reads it. */
export function ObjectField(schema: object, options: FieldOptions = {}): PropertyDecorator {
  return field(options, schema as ApiPropertyOptions, [IsObject({ each: options.list })]);
}

/** Texts by key, such as evidence and necessity. */
export function TextMapField(options: FieldOptions & { max?: number } = {}): PropertyDecorator {
  const { max = 2000 } = options;
  const isTexts = (it: unknown): boolean =>
    typeof it === 'object' &&
    it !== null &&
    Object.entries(it).every(
      ([name, text]) => isText(name) && isText(text) && (text as string).length <= max,
    );
  const check = ValidateBy({ name: 'isTextMap', validator: { validate: isTexts } });
  return field(options, { type: 'object', additionalProperties: { type: 'string', maxLength: max } }, [
    IsObject(),
    check,
  ]);
}

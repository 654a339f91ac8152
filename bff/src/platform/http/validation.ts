import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type MetadataStorage } from 'class-validator';
import { ProblemError, problem, type FieldProblem } from './problem.js';

/** Constraint of class-validator → stable code of ours, which the wording catalogue knows. */
const CODES: Record<string, string> = {
  isDefined: 'missing',
  whitelistValidation: 'unknown-field',
  maxLength: 'too-long',
  arrayMaxSize: 'too-long',
  arrayMinSize: 'too-short',
  minLength: 'too-short',
  isText: 'wrong-format',
  matches: 'wrong-format',
  isIn: 'not-one-of',
  isLocalDate: 'not-a-date',
  isInstant: 'not-an-instant',
  min: 'out-of-range',
  max: 'out-of-range',
  isInOurTime: 'out-of-range',
};

/** Checks every body and query against its DTO; an unknown member is refused and not dropped. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new ProblemError(problem('invalid-input', 400, { errors: fieldProblems(errors) })),
  });
}

/**
 * class-validator looks through the rules of all classes for each object that it checks, and through all constraints for each rule.
 * What it finds for a class is kept: every pipe asks alike, and a class has its rules when it is declared.
 */
function rememberRules(storage: MetadataStorage): void {
  storage.getTargetValidationMetadatas = remembered(storage.getTargetValidationMetadatas.bind(storage));
  storage.getTargetValidatorConstraints = remembered(storage.getTargetValidatorConstraints.bind(storage));
}

/** The same, asked once for each class. */
function remembered<Target, Rest extends unknown[], Found>(
  find: (target: Target, ...rest: Rest) => Found,
): (target: Target, ...rest: Rest) => Found {
  const found = new Map<Target, Found>();
  return (target, ...rest) => {
    const known = found.get(target);
    if (known !== undefined) return known;
    const rules = find(target, ...rest);
    found.set(target, rules);
    return rules;
  };
}

rememberRules(getMetadataStorage());

/** Each field at fault with its first broken constraint, as a JSON pointer (RFC 6901). */
export function fieldProblems(errors: ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    const inner = fieldProblems(error.children ?? [], pointer);
    return inner.length > 0 ? inner : [{ pointer, code: codeOf(error) }];
  });
}

const TYPES = ['isString', 'isInt', 'isBoolean', 'isArray', 'isObject', 'nestedValidation'];

/** A value of the wrong type breaks other constraints as well: the one that says most comes first. */
function codeOf({ constraints = {} }: ValidationError): string {
  const broken = Object.keys(constraints);
  if (broken.includes('isDefined')) return 'missing';
  if (broken.some((name) => TYPES.includes(name))) return 'wrong-type';
  const known = broken.find((name) => name in CODES);
  return (known && CODES[known]) ?? 'wrong-type';
}

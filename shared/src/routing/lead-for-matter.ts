export interface RoutedMatter {
  repeated: boolean;
  longStanding: boolean;
  /** The department without whose power it cannot be settled, where there is one. */
  needsPowerOf: string | null;
}

/**
 * The lead to offer for a matter: a repeated or long-standing one that needs a department's power goes to that
 * department first, not back to the town (S004 四(一)1 "以条线部门为主").
 */
export function leadForMatter(
  { repeated, longStanding, needsPowerOf }: RoutedMatter,
  serving: string,
): string {
  return needsPowerOf !== null && (repeated || longStanding) ? needsPowerOf : serving;
}

import type { RoutingRow, UnitRef } from '@anqi/shared';
import { commonText } from '@anqi/shared/wording/ui/common';
import { enterpriseClassTexts, routingText } from '@anqi/shared/wording/ui/routing';
import type { Department, Routing, RoutingProposal } from '../../api';
import { useLanguage, useText } from '../../ui';

export interface Naming {
  role: (key: string) => string;
  /** `科经局（示例经济局）`. */
  unit: (ref: UnitRef) => string;
  units: (refs: readonly UnitRef[]) => string;
  /** Of a row: a lead that the enterprise itself has to name is a condition too. */
  condition: (row: Pick<RoutingRow, 'when' | 'lead'>) => string;
  kindOfBusiness: (id: string) => string;
}

/** What a table says, in words: by its roles, and the names of roles and departments. */
export function useNaming(
  { roles }: Pick<RoutingProposal, 'roles'>,
  roleNames: Routing['roleNames'],
  departments: readonly Department[],
): Naming {
  const say = useText(routingText);
  const sayCommon = useText(commonText);
  const language = useLanguage();
  const nameOf = (id: string | undefined) => departments.find((each) => each.id === id)?.name;
  const role = (key: string) => roleNames[key]?.[language] ?? nameOf(key) ?? key;
  const unit = (ref: UnitRef): string => {
    if ('of' in ref) return say(ref.of);
    const held = nameOf(roles[ref.role]);
    if (held === undefined) return say('unheld', { role: role(ref.role) });
    return held === role(ref.role) ? held : say('holds', { role: role(ref.role), unit: held });
  };
  const kindOfBusiness = (id: string) => enterpriseClassTexts[id]?.[language] ?? id;
  const list = (parts: string[]) => parts.join(sayCommon('and'));
  return {
    role,
    unit,
    units: (refs) => list(refs.map(unit)),
    kindOfBusiness,
    condition: ({ when: { classes, groups, scale }, lead }) =>
      [
        classes && list(classes.map(kindOfBusiness)),
        groups && list([...groups]),
        scale && say(scale),
        'of' in lead && say(`${lead.of}.known`),
      ]
        .filter(Boolean)
        .join(' · ') || say('everybody'),
  };
}

import { byShape, listOf, mapOf, object, oneOf, optional, text, type Check } from '../shape/shape.js';

const unitRef: Check = byShape((value) => 'of' in value, {
  yes: object({ of: oneOf(['attractedBy', 'townId']) }),
  no: object({ role: text }),
});

const row: Check = object({
  id: text,
  name: object({ 'zh-CN': text, en: text }),
  when: object({
    classes: optional(listOf(text)),
    groups: optional(listOf(text)),
    scale: optional(oneOf(['above', 'below'])),
  }),
  lead: unitRef,
  cooperating: listOf(unitRef),
  overseeing: listOf(unitRef),
});

/** Whether foreign JSON has the shape of a `Routing`; what it means is checked by `routingFaults`. */
export const routingCheck: Check = object({ table: listOf(row), roles: mapOf(text) });

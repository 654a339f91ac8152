/**
 * What `base.wxml` says of each kind of node: its tag, which short key of a node's data stands for which attribute,
 * and which events it hears. Taro numbers the kinds anew in every build, so nothing of it can be written down here.
 */
const TEMPLATE = /<template name="tmpl_\d+_(\w+)">\s*<([\w-]+)([^>]*)/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
const OWN_KEYS = ['sid', 'uid', 'cl', 'st'];

export function readTemplates(wxml) {
  const kinds = {};
  for (const [, name, tag, attributes] of wxml.matchAll(TEMPLATE)) {
    const [kind, variant] = name.split('_');
    const isVariantOfForms = variant === 'focus' || variant === 'blur';
    if (tag === 'template' || (variant !== undefined && !isVariantOfForms)) continue;
    kinds[kind] ??= { tag, attributes: {}, hears: new Set() };
    readAttributes(attributes, kinds[kind]);
  }
  const text = /<template name="tmpl_\d+_(\w+)">\s*<block>\{\{i\.v\}\}/.exec(wxml)?.[1];
  if (text !== undefined) kinds[text] = { tag: '#text', attributes: {}, hears: new Set() };
  return kinds;
}

function readAttributes(source, kind) {
  for (const [, name, value] of source.matchAll(ATTRIBUTE)) {
    const event = /^(?:bind|catch):?(\w+)$/.exec(name)?.[1];
    if (event !== undefined) {
      kind.hears.add(event.toLowerCase());
      continue;
    }
    const key = /\bi\.(\w+)/.exec(value)?.[1];
    if (key !== undefined && !OWN_KEYS.includes(key)) kind.attributes[key] = name;
  }
}

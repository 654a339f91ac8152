import { overBridge } from './wx-double.mjs';

const BUBBLING = ['tap', 'longpress', 'touchstart', 'touchend', 'touchmove'];
const PATIENCE_MS = 8000;

/** `root.cn.[0].cn` or `root.cn[0].v`, as Taro's setData names places. */
function put(target, path, value) {
  const keys = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean);
  const last = keys.pop();
  const place = keys.reduce(
    (at, key, index) => (at[key] ??= /^\d+$/.test(keys[index + 1] ?? last) ? [] : {}),
    target,
  );
  place[last] = value;
}

/** One page as WeChat shows it: its tree, and what a finger can do on it. */
export class PageHandle {
  constructor({ config, route, parameters, kinds }) {
    this.route = route;
    this.kinds = kinds;
    this.instance = Object.assign(Object.create(null), config, {
      data: overBridge(config.data ?? {}),
      route,
      options: parameters,
      selectComponent: () => null,
      getOpenerEventChannel: () => ({ on() {}, emit() {} }),
    });
    this.instance.setData = (changes, done) => {
      for (const [path, value] of Object.entries(overBridge(changes))) put(this.instance.data, path, value);
      setTimeout(() => done?.call(this.instance), 0);
    };
    this.instance.onLoad?.(parameters);
    this.show();
    setTimeout(() => this.instance.onReady?.(), 0);
  }

  show() {
    this.instance.onShow?.();
  }

  hide() {
    this.instance.onHide?.();
  }

  unload() {
    this.instance.onUnload?.();
  }

  nodes() {
    const roots = (this.instance.data.root?.cn ?? []).map((data) => this.#nodeOf(data, null));
    const all = (node) => [node, ...node.children.flatMap(all)];
    return roots.flatMap(all);
  }

  #nodeOf(data, parent) {
    const kind = this.kinds[data.nn];
    if (kind === undefined) throw new Error(`base.wxml has no template for a node of kind ${data.nn}`);
    const node = {
      tag: kind.tag,
      hears: kind.hears,
      sid: data.sid,
      id: data.uid ?? data.sid,
      parent,
      text: data.v,
    };
    node.classes = (data.cl ?? '').split(/\s+/);
    node.attributes = {};
    for (const [key, name] of Object.entries(kind.attributes))
      if (key in data) node.attributes[name] = data[key];
    node.children = (data.cn ?? []).map((child) => this.#nodeOf(child, node));
    return node;
  }

  text() {
    return this.nodes()
      .filter(({ tag }) => tag === '#text')
      .map(({ text }) => text)
      .join('|');
  }

  /** The innermost node with these words, this `.class` or this `#id`, or that a predicate accepts. */
  find(wanted) {
    return this.nodes().filter(matcherOf(wanted)).pop();
  }

  /** A finger on it: every node on the way up that hears taps is told, as WeChat does. */
  tap(wanted) {
    const heard = (node) => node !== null && (node.hears.has('tap') || heard(node.parent));
    const node = this.nodes().filter(matcherOf(wanted)).filter(heard).pop();
    this.#fire(node, 'tap', { x: 1, y: 1 }, wanted);
  }

  type(wanted, value) {
    this.#fire(this.find(wanted), 'input', { value, cursor: value.length }, wanted);
  }

  pick(wanted, value) {
    let node = this.find(wanted);
    while (node && node.tag !== 'picker') node = node.parent;
    this.#fire(node, 'change', { value }, wanted);
  }

  #fire(node, type, detail, wanted) {
    if (!node) throw new Error(`nothing to ${type}: ${wanted}; the page says: ${this.text()}`);
    for (let at = node; at !== null; at = at.parent) {
      if (at.hears.has(type)) {
        const target = { id: node.id, dataset: { sid: node.sid } };
        const currentTarget = { id: at.id, dataset: { sid: at.sid } };
        this.instance.eh({
          type,
          timeStamp: Date.now(),
          target,
          currentTarget,
          detail,
          touches: [],
          mark: {},
        });
      }
      if (!BUBBLING.includes(type)) break;
    }
  }

  /** Waits for words on the page, or until `wanted` finds something; fails with what the page says instead. */
  async see(wanted) {
    const isText = typeof wanted === 'string' && !/^[.#]/.test(wanted);
    const seen = () => (isText ? this.text().includes(wanted) : this.find(wanted));
    const patience = Date.now() + PATIENCE_MS;
    while (!seen()) {
      if (Date.now() > patience) throw new Error(`did not come: ${wanted}; the page says: ${this.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return seen();
  }
}

function matcherOf(wanted) {
  if (typeof wanted === 'function') return wanted;
  if (wanted.startsWith('.')) return ({ classes }) => classes.includes(wanted.slice(1));
  if (wanted.startsWith('#')) return ({ id }) => id === wanted.slice(1);
  return (node) => node.tag !== '#text' && wordsOf(node) === wanted;
}

export const wordsOf = ({ text, children }) => text ?? children.map(wordsOf).join('');

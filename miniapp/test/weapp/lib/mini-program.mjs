import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import vm from 'node:vm';
import { PageHandle } from './page-handle.mjs';
import { readTemplates } from './templates.mjs';
import { wxDouble } from './wx-double.mjs';

/**
 * Runs the real WeChat build in Node: its own scripts and templates, in a context that has no window, document, fetch,
 * URL, crypto, TextEncoder or process, as WeChat's has none, and no BigInt, as on older phones. What ships is what is tested.
 */
export class MiniProgram {
  constructor({ dist, answers, atOnce, storage }) {
    this.dist = dist;
    this.pages = [];
    this.modules = new Map();
    this.configs = new Map();
    this.app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'));
    this.kinds = readTemplates(readFileSync(join(dist, 'base.wxml'), 'utf8'));
    const double = wxDouble({ app: this, answers, atOnce, storage });
    this.calls = double.calls;
    this.tellNetwork = double.tellNetwork;
    this.context = vm.createContext(this.#globals(double.wx));
    vm.runInContext('delete globalThis.BigInt', this.context);
  }

  #globals(wx) {
    return {
      wx,
      console,
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      Promise,
      requestAnimationFrame: (then) => setTimeout(() => then(Date.now()), 16),
      cancelAnimationFrame: clearTimeout,
      App: (config) => (this.instance = config),
      Page: (config) => (this.declared = config),
      Component: (config) => (this.declared = { ...config.methods, data: config.data }),
      Behavior: (config) => config,
      getApp: () => this.instance,
      getCurrentPages: () => this.pages.map(({ instance }) => instance),
      __wxConfig: { envVersion: 'develop' },
    };
  }

  #require(file) {
    const known = this.modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    this.modules.set(file, module);
    const source = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`;
    const load = (name) => {
      const found = resolve(dirname(file), name);
      return this.#require(found.endsWith('.js') ? found : `${found}.js`);
    };
    vm.runInContext(source, this.context, { filename: file })(load, module, module.exports);
    return module.exports;
  }

  /** Starts the app at a page, as an icon, a link or WeChat's own scanner does; `scene` is WeChat's number of the entrance. */
  launch(path = this.app.pages[0], query = {}, scene = 1001) {
    this.launchOptions = { path, query, scene, referrerInfo: {} };
    this.#require(join(this.dist, 'app.js'));
    this.instance.onLaunch?.(this.launchOptions);
    this.instance.onShow?.(this.launchOptions);
    return this.open(`/${path}`, query);
  }

  get pagesKnown() {
    const inPackages = (this.app.subPackages ?? []).flatMap(({ root, pages }) =>
      pages.map((page) => `${root}/${page}`),
    );
    return [...this.app.pages, ...inPackages];
  }

  open(url, query = {}) {
    const [path, search = ''] = url.replace(/^\//, '').split('?');
    if (!this.pagesKnown.includes(path)) throw new Error(`app.json has no page ${path}`);
    // WeChat hands the parameters on as they stand in the address
    const inAddress = search === '' ? [] : search.split('&').map((pair) => pair.split('='));
    const parameters = { ...query, ...Object.fromEntries(inAddress) };
    const page = this.#load(path);
    this.top?.hide();
    const handle = new PageHandle({ config: page, route: path, parameters, kinds: this.kinds });
    this.pages.push(handle);
    return handle;
  }

  #load(path) {
    if (!this.configs.has(path)) {
      this.#require(join(this.dist, `${path}.js`));
      this.configs.set(path, this.declared);
    }
    return this.configs.get(path);
  }

  close() {
    this.pages.pop()?.unload();
  }

  get top() {
    return this.pages[this.pages.length - 1];
  }

  /** Closes everything, so that no timer of a page keeps the test running. */
  end() {
    while (this.pages.length > 0) this.close();
  }
}

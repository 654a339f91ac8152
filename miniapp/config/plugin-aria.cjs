// Taro 4.2.1's mini-program templates drop every aria-* attribute: name the ones that our elements set.
const path = require('node:path');
const props = require('./aria-props.json');

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return; // the browser has no templates
      const runtime = path.resolve(__dirname, '../src/platform/aria-runtime.ts');
      platform.runtimePath = [].concat(platform.runtimePath, runtime);
      platform.template.mergeComponents(ctx, props);
    },
  });
};

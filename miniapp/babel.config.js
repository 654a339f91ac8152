// What an eight-year-old phone runs; check-miniapp.mjs parses the output at the same level.
const targets = { ios: '12', chrome: '64' };

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets, hot: false }]],
};

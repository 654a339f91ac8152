import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';

const root = path.resolve(__dirname, '..');
/** Packages that ship newer JavaScript than old phones run; everything else in node_modules stays untouched. */
const newerThanPhones = [
  path.resolve(root, '../shared/dist'),
  /node_modules[\\/](uqr|query-string|decode-uri-component|filter-obj|split-on-first|zxing-wasm)[\\/]/,
];
const include = newerThanPhones.map(
  (rule) => (file: string) => (typeof rule === 'string' ? file.startsWith(rule) : rule.test(file)),
);
/** Sizes are written for 375 px and used as they are: text grows by --k alone, not with the screen's width. */
const pxtransform = { enable: false, config: {} };

export default defineConfig<'webpack5'>(() => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'anqi',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    plugins: [path.resolve(__dirname, 'plugin-aria.cjs')],
    defineConstants: {
      'process.env.ANQI_API_BASE': JSON.stringify(process.env.ANQI_API_BASE ?? ''),
    },
    copy: { patterns: [], options: {} },
    mini: {
      compile: { include },
      optimizeMainPackage: { enable: true },
      postcss: { pxtransform },
      miniCssExtractPluginOption: { ignoreOrder: true },
    },
    h5: {
      compile: { include },
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      webpackChain(chain) {
        // our elements are plain HTML: Taro's component styles, a font among them, would style nothing
        const empty = path.resolve(__dirname, 'empty.css');
        chain.resolve.alias.set('@tarojs/components/dist/taro-components/taro-components.css$', empty);
        chain.resolve.alias.set('@tarojs/components-react/dist/index.css$', empty);
        chain.performance.hints(false); // check-miniapp.mjs weighs what is really loaded first
        // what pages share is split by who shares it, so that home loads nothing of the forms' words
        chain.optimization.splitChunks({
          chunks: 'all',
          minSize: 8000,
          cacheGroups: {
            default: { minChunks: 2, chunks: 'async', priority: 1, reuseExistingChunk: true },
            defaultVendors: false,
            vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, chunks: 'initial', priority: 2 },
          },
        });
      },
      useHtmlComponents: true,
      postcss: { pxtransform, autoprefixer: { enable: true, config: {} } },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
    },
  };
  if (process.env.TARO_ENV === 'h5') {
    config.copy = {
      patterns: [
        {
          from: require.resolve('zxing-wasm/reader/zxing_reader.wasm'),
          to: 'dist/h5/static/zxing_reader.wasm',
        },
      ],
      options: {},
    };
  }
  return config;
});

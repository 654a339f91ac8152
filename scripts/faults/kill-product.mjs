/** `kill -9` of the product in the middle of its writes, three times. */
export const title = 'kill -9 of the product';
export const databases = ['mariadb', 'sqlite', 'galera'];

export const strike = async ({ product }, { writers, health }) => {
  for (let time = 0; time < 3; time++) {
    await writers.more(40);
    const from = performance.now();
    await product.kill();
    await product.start();
    health.note('product', from);
  }
};

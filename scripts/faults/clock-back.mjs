const HOUR_MS = 3_600_000;

/** The product's clock jumps back an hour in mid-load, and an hour later it is where it was. */
export const title = 'a clock that jumps back an hour';
export const databases = ['mariadb', 'sqlite'];

export const strike = async ({ product }, { writers }) => {
  await writers.more(40);
  await product.moveClock(-HOUR_MS);
  await writers.more(80);
  await product.moveClock(HOUR_MS);
};

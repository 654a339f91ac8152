/** Works through all of them and answers the sum. The error of one is thrown after the others had their turn. */
export async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<number>): Promise<number> {
  let sum = 0;
  const errors: unknown[] = [];
  for (const item of items) {
    try {
      sum += await work(item);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
  return sum;
}

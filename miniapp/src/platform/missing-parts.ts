/** WeChat brings whole packages itself and says so where it cannot: nothing to do. */
export function whenPartMissing(_tell: () => void): void {}

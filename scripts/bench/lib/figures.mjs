const ascending = (one, other) => one - other;

/** The value below which the share `of` (0 to 1) of the values lies. */
export const quantile = (values, of) => {
  const sorted = [...values].sort(ascending);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? 0;
};

export const medianOf = (values) => quantile(values, 0.5);

export const rounded = (value, digits = 2) => Number(value.toFixed(digits));

import { format, resolveConfig } from 'prettier';

/** As the check of the format has it. */
export const formatted = async (file, text) =>
  format(text, { ...(await resolveConfig(file)), filepath: file });

/** The secret of an account's one-time passwords: sealed for that account alone. */
export const TOTP_SEAL = (accountId: string): string => `totp:${accountId}`;

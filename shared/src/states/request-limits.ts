/** What a request may hold; the phone says so before the server does. */
export const REQUEST_LIMITS = { leastWords: 10, mostWords: 2000, mostPhotos: 9 } as const;

/** What a thing means for its reader; words or a sign always say it too. */
export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info' | 'quiet' | 'accent';

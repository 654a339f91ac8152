export const BINDING_TONES = { open: 'info', confirmed: 'good', declined: 'bad' } as const;
